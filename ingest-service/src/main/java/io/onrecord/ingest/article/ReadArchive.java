package io.onrecord.ingest.article;

import io.onrecord.contracts.api.ProblemException;
import io.onrecord.ingest.archive.ArchiveKind;
import io.onrecord.ingest.archive.Entries;
import io.onrecord.ingest.archive.Entry;
import io.onrecord.ingest.archive.OpenArchive;
import io.onrecord.ingest.table.Columns;
import java.io.IOException;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/**
 * Reads the articles of an archive's files. One that is broken half-way keeps what was read before.
 *
 * @param passedOver hears of the archive's name and the reason
 */
record ReadArchive(
        OpenArchive open,
        ReadFile read,
        Columns columns,
        ReadFile.Taking taking,
        BiConsumer<String, String> passedOver) {

    boolean read(String name, FileUpload file) throws IOException {
        ArchiveKind kind = Objects.requireNonNull(ArchiveKind.of(name, Part.mediaType(file)), name);
        Each each = new Each(name);
        try {
            if (!open.read(kind, name, file.uploadedFile(), each)) {
                return false;
            }
        } catch (ProblemException broken) {
            return refuse(name, broken);
        }
        return each.any || refuse(name, Refusals.emptyArchive());
    }

    private boolean refuse(String name, ProblemException problem) throws IOException {
        return taking.take(name, () -> {
            throw problem;
        });
    }

    private final class Each implements Entries {
        private final String archive;
        private boolean any;

        Each(String archive) {
            this.archive = archive;
        }

        @Override
        public boolean take(Entry entry) throws IOException {
            Part part = Part.of(archive, entry);
            if (part.format() == Format.OTHER) {
                passOver(entry.mediaType() == null ? "files of other kinds" : "answers of other kinds");
                return true;
            }
            any = true;
            return part.format() == Format.ARCHIVE
                    ? refuse(part.name(), Refusals.nested())
                    : read.read(part, columns, taking);
        }

        @Override
        public void passOver(String reason) {
            passedOver.accept(archive, reason);
        }
    }
}
