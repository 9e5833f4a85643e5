package io.onrecord.local.postgres;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
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

    /** Files and folders of questions that are being answered. */
    private static final String PASSING = "pgsql_tmp";

    private static final Set<PosixFilePermission> OWNER_ALONE = PosixFilePermissions.fromString("rwx------");

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
        if (folder.getFileName().toString().startsWith(PASSING)) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        if (!name.isEmpty()) {
            Files.createDirectory(to.resolve(name), PosixFilePermissions.asFileAttribute(OWNER_ALONE));
        }
        return EMPTY.contains(name) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        if (attributes.isSymbolicLink()) {
            throw new IOException(file + " is a link, which is not copied; use pg_basebackup");
        }
        String name = file.getFileName().toString();
        if (LEFT_OUT.contains(name) || name.startsWith(PASSING)) {
            return FileVisitResult.CONTINUE;
        }
        try {
            Files.copy(file, to.resolve(from.relativize(file).toString()));
            copied += attributes.size();
            progress.accept(copied);
        } catch (NoSuchFileException gone) {
            if (Files.exists(file)) {
                throw gone;
            }
            // The server has no more use for it; what it did about that is in the log.
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
