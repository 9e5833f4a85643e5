package io.onrecord.ingest.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.jspecify.annotations.Nullable;

/** The files of a ZIP or a TAR. */
final class ReadPacked {
    private final ArchiveInputStream<?> archive;
    private final HeadLimit head;
    private final Budget budget;
    private final boolean counted;

    private ReadPacked(ArchiveInputStream<?> archive, HeadLimit head, Budget budget, boolean counted) {
        this.archive = archive;
        this.head = head;
        this.budget = budget;
        this.counted = counted;
    }

    /** A ZIP unpacks each file by itself: what comes out is counted there. */
    static ReadPacked zip(InputStream packed, Budget budget) {
        HeadLimit head = new HeadLimit(packed);
        return new ReadPacked(new ZipArchiveInputStream(head), head, budget, false);
    }

    /**
     * A TAR is not packed.
     *
     * @param unpacked counts already
     */
    static ReadPacked tar(InputStream unpacked, Budget budget) {
        HeadLimit head = new HeadLimit(unpacked);
        return new ReadPacked(new TarArchiveInputStream(head, "UTF-8"), head, budget, true);
    }

    boolean all(Entries entries) throws IOException {
        boolean any = false;
        for (@Nullable ArchiveEntry entry = next(); entry != null; entry = next()) {
            budget.enter();
            any = true;
            if (!hand(entry, entries)) {
                return false;
            }
            drain(entry);
        }
        if (!any) {
            throw Broken.archive(new IOException("there is no file in it"));
        }
        return true;
    }

    /** Everything of the last one is read by now, so that only a head comes next. */
    private @Nullable ArchiveEntry next() {
        try {
            if (counted) {
                head.head();
            }
            @Nullable ArchiveEntry next = archive.getNextEntry();
            head.content();
            return next;
        } catch (IOException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException
                | NullPointerException broken) {
            throw Broken.archive(broken);
        }
    }

    private boolean hand(ArchiveEntry entry, Entries entries) throws IOException {
        if (entry.isDirectory()) {
            return true;
        }
        if (entry instanceof TarArchiveEntry tar && !tar.isFile()) {
            entries.passOver("links and devices");
            return true;
        }
        if (entry instanceof TarArchiveEntry sparse && sparse.isSparse()) {
            // A few bytes stand for any number of zeros, which are no article.
            entries.passOver("sparse files");
            budget.spend(sparse.getRealSize());
            return true;
        }
        return entries.take(new Entry(entry.getName(), null, null, null, () -> content(entry)));
    }

    private InputStream content(ArchiveEntry entry) {
        if (isEncrypted(entry)) {
            throw Broken.unreadable("it is encrypted");
        }
        if (!archive.canReadEntryData(entry)) {
            throw Broken.unreadable("it is packed in a way that cannot be read from front to back");
        }
        return new Unpacked(archive, counted ? bytes -> {} : budget::spend);
    }

    private static boolean isEncrypted(ArchiveEntry entry) {
        return entry instanceof ZipArchiveEntry zip
                && zip.getGeneralPurposeBit().usesEncryption();
    }

    /** Reads the rest of an entry that was not wanted whole, so that what it unpacks to is counted. */
    private void drain(ArchiveEntry entry) throws IOException {
        if (!isEncrypted(entry) && archive.canReadEntryData(entry)) {
            content(entry).transferTo(OutputStream.nullOutputStream());
        }
    }
}
