package io.onrecord.ingest.archive;

import io.onrecord.contracts.api.ProblemException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Goes through an archive, one entry at a time. It is read as it stands, from front to back: nothing is gathered but one head. */
public final class OpenArchive {
    private final ArchiveLimits limits;

    public OpenArchive(ArchiveLimits limits) {
        this.limits = limits;
    }

    /**
     * Hands over every file in an archive.
     *
     * @param name of the archive, with its ending
     * @return whether to go on: false when the entries were not wanted any more
     * @throws ProblemException archive-broken, archive-too-large, archive-without-articles; what was handed over before stays so
     */
    public boolean read(ArchiveKind kind, String name, Path archive, Entries entries) throws IOException {
        Budget budget = new Budget(Files.size(archive), limits);
        try (InputStream file = new BufferedInputStream(Files.newInputStream(archive))) {
            return switch (kind) {
                case ZIP -> ReadPacked.zip(file, budget).all(entries);
                case TAR ->
                    ReadPacked.tar(new Unpacked(file, budget::spend), budget).all(entries);
                case TAR_GZ -> ReadPacked.tar(gunzip(file, budget), budget).all(entries);
                case GZ -> single(name, gunzip(file, budget), entries);
                case WARC -> new ReadCrawl(new Unpacked(file, budget::spend), budget).all(entries);
                case WARC_GZ -> new ReadCrawl(gunzip(file, budget), budget).all(entries);
            };
        } catch (UncheckedIOException broken) {
            throw Broken.archive(broken);
        }
    }

    private static InputStream gunzip(InputStream packed, Budget budget) {
        try {
            return new Unpacked(
                    // The JDK's passes over the names in a head; others gather them.
                    new GZIPInputStream(packed, 8192), budget::spend);
        } catch (IOException broken) {
            throw Broken.archive(broken);
        }
    }

    private static boolean single(String name, InputStream unpacked, Entries entries) throws IOException {
        String inner = name.substring(name.lastIndexOf('/') + 1, name.length() - ".gz".length());
        return entries.take(new Entry(inner, null, null, null, () -> unpacked));
    }
}
