package io.onrecord.local.postgres;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.function.LongConsumer;

/** Copies the folder of a cluster that is being written to, without what is the running server's own. */
final class CopyTree extends SimpleFileVisitor<Path> {
    /** Their content is the server's own, or the log, of which only a part is wanted. */
    private static final Set<String> EMPTY = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private static final Set<String> LEFT_OUT = Set.of("postmaster.pid", "postmaster.opts");

    private final Path from;
    private final Path to;
    private final LongConsumer progress;
    private long copied;

    /**
     * From one folder to another that is there.
     *
     * @param progress hears how many bytes have been copied
     */
    CopyTree(Path from, Path to, LongConsumer progress) {
        this.from = from;
        this.to = to;
        this.progress = progress;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
        String name = from.relativize(folder).toString();
        if (!name.isEmpty()) {
            Files.createDirectory(to.resolve(name));
            Files.setPosixFilePermissions(to.resolve(name), Files.getPosixFilePermissions(folder));
        }
        return EMPTY.contains(name) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        if (!LEFT_OUT.contains(file.getFileName().toString())) {
            try {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
                copied += attributes.size();
                progress.accept(copied);
            } catch (NoSuchFileException gone) {
                // The server has no more use for it; what it did about that is in the log.
            }
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
        if (failure instanceof NoSuchFileException) {
            return FileVisitResult.CONTINUE;
        }
        throw failure;
    }
}
