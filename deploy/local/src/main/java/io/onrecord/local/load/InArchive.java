package io.onrecord.local.load;

import io.onrecord.local.files.FileKind;
import io.onrecord.local.files.Trouble;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.jspecify.annotations.Nullable;

/** Finds articles in an archive, without unpacking it to disk or holding more of it than one file. */
record InArchive(ArticleFiles files, Path archive) {
    private static final String INSIDE = "!/";

    void read(FileKind kind) throws IOException {
        try {
            switch (kind) {
                case ZIP -> zip();
                case TAR -> tar(plain());
                case TAR_GZ -> tar(unpacked());
                case GZ -> single();
                case WARC -> CrawlRecords.read(archive + INSIDE, plain(), files.finds());
                case WARC_GZ -> CrawlRecords.read(archive + INSIDE, unpacked(), files.finds());
                default -> throw new IllegalArgumentException(kind + " is no archive");
            }
        } catch (IOException | IllegalArgumentException broken) {
            files.finds()
                    .take(new Piece.Unusable(archive.toString(), "is damaged or cut off here: " + broken.getMessage()));
        }
    }

    private InputStream plain() throws IOException {
        return new BufferedInputStream(Files.newInputStream(archive));
    }

    private InputStream unpacked() throws IOException {
        return new BufferedInputStream(GzipCompressorInputStream.builder()
                .setInputStream(plain())
                .setDecompressConcatenated(true)
                .get());
    }

    private void zip() throws IOException {
        try (ZipFile zip = ZipFile.builder().setPath(archive).get()) {
            for (Enumeration<ZipArchiveEntry> all = zip.getEntriesInPhysicalOrder(); all.hasMoreElements(); ) {
                ZipArchiveEntry entry = all.nextElement();
                if (!entry.isDirectory() && isOurs(entry.getName())) {
                    packed(zip, entry);
                }
            }
        }
    }

    /** One that is encrypted, or damaged, does not hold up the others. */
    private void packed(ZipFile zip, ZipArchiveEntry entry) {
        String origin = archive + INSIDE + entry.getName();
        if (!zip.canReadEntryData(entry)) {
            files.finds().take(new Piece.Unusable(origin, "is encrypted, or packed in an unusual way"));
            return;
        }
        try (InputStream in = zip.getInputStream(entry)) {
            files.inside(origin, FileKind.of(entry.getName()), in);
        } catch (IOException damaged) {
            files.finds().take(new Piece.Unusable(origin, Trouble.of(damaged)));
        }
    }

    private void tar(InputStream unpacked) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(unpacked, "UTF-8")) {
            for (@Nullable TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.isFile() && isOurs(entry.getName())) {
                    files.inside(archive + INSIDE + entry.getName(), FileKind.of(entry.getName()), tar);
                }
            }
        }
    }

    private void single() throws IOException {
        String name = archive.getFileName().toString();
        String inner = name.substring(0, name.length() - ".gz".length());
        try (InputStream in = unpacked()) {
            files.inside(archive + INSIDE + inner, FileKind.of(inner), in);
        }
    }

    private boolean isOurs(String name) {
        if (FileKind.of(name) == FileKind.OTHER) {
            files.finds().passOver(archive + INSIDE + name);
            return false;
        }
        return true;
    }
}
