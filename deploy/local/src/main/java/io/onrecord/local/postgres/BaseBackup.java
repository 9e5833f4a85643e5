package io.onrecord.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/**
 * A copy of a cluster that goes on working. By Postgres' functions for backups, since its own program for that is not among the packed
 * ones; see "Making a Base Backup Using the Low Level API" in its manual.
 *
 * @param data the folder of the cluster
 */
record BaseBackup(Path data) {
    private static final String LOG = "pg_wal";
    private static final int SEGMENT_NAME = 24;

    /** What of the log the copy needs: the names of its first and its last segment. */
    private record Segments(String first, String last) {
        boolean has(Path file) {
            String name = file.getFileName().toString();
            return name.length() == SEGMENT_NAME && name.compareTo(first) >= 0 && name.compareTo(last) <= 0;
        }
    }

    /**
     * Fills a folder that is not there yet, so that it follows the cluster from then on.
     *
     * @param connection to the cluster, as a superuser
     * @param slot keeps what the standby has not had yet; made if it is not there
     */
    void standby(Connection connection, String slot, Path folder) throws IOException, SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_create_physical_replication_slot('" + slot
                    + "', true) WHERE NOT EXISTS (SELECT FROM pg_replication_slots WHERE slot_name = '" + slot + "')");
        }
        copy(connection, folder, bytes -> {});
        Files.createFile(folder.resolve("standby.signal"));
    }

    /**
     * Fills a folder that is not there yet, with all that a cluster of its own needs to be what this one was when it was copied.
     *
     * @param progress hears how many bytes have been copied
     */
    void whole(Connection connection, Path folder, LongConsumer progress) throws IOException, SQLException {
        // Ours as long as the connection lasts: until then no part of the log is thrown away.
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_create_physical_replication_slot('backup_' || pg_backend_pid(), true, true)");
        }
        Segments needed = copy(connection, folder, progress);
        List<Path> log;
        try (Stream<Path> all = Files.list(data.resolve(LOG))) {
            log = all.filter(needed::has).toList();
        }
        for (Path segment : log) {
            Files.copy(segment, folder.resolve(LOG).resolve(segment.getFileName()));
        }
        for (String name : List.of(needed.first(), needed.last())) {
            if (log.stream().noneMatch(segment -> segment.endsWith(name))) {
                throw new IOException(name + " of the log is missing: the copy would not start");
            }
        }
    }

    private Segments copy(Connection connection, Path folder, LongConsumer progress) throws IOException, SQLException {
        Files.createDirectory(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        try (Statement statement = connection.createStatement()) {
            String first = text(statement, "SELECT pg_walfile_name(pg_backup_start('copy', true))");
            Files.walkFileTree(data, new CopyTree(data, folder, progress));
            try (ResultSet end = statement.executeQuery(
                    "SELECT pg_walfile_name(lsn - 1), labelfile, spcmapfile FROM pg_backup_stop(false)")) {
                end.next();
                if (!end.getString(3).isBlank()) {
                    throw new IOException(
                            "the database has tablespaces of its own, which are not copied; use pg_basebackup");
                }
                Files.writeString(folder.resolve("backup_label"), end.getString(2));
                return new Segments(first, end.getString(1));
            }
        }
    }

    private static String text(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
