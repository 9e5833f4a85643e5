package io.onrecord.local.backup;

import io.onrecord.local.instance.DataFolder;
import io.onrecord.local.postgres.Cluster;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/**
 * Copies what an instance knows while it goes on: its database as it is at the end of copying, its passwords and its key. Messages are
 * left out, for the record says what has still to be announced.
 *
 * @param instance its data folder
 * @param cluster its database, which runs
 * @param target which must not be there yet; {@code ./onrecord up --data} opens it afterwards
 */
public record BackUp(DataFolder instance, Cluster cluster, DataFolder target) {
    /**
     * Makes the copy, under another name until it is whole and on the disk.
     *
     * @param progress hears how many bytes have been copied
     * @throws IOException when the target is there, or cannot be written
     * @throws SQLException when the database does not let itself be copied
     */
    public void make(LongConsumer progress) throws IOException, SQLException {
        if (Files.exists(target.root())) {
            throw new IOException(target.root() + " is there already; name a new folder");
        }
        forgetHalf();
        DataFolder half = half();
        half.create();
        try {
            cluster.backUp(half, progress);
            instance.copyRest(half);
            Files.createFile(half.announceAgain());
            force(half.root());
            Files.move(half.root(), target.root(), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            forgetHalf();
        }
    }

    /** Removes what a copy that was broken off has left; for whoever breaks it off. */
    public void forgetHalf() throws IOException {
        DataFolder.delete(half().root());
    }

    private DataFolder half() {
        return new DataFolder(target.root().resolveSibling(target.root().getFileName() + ".copying"));
    }

    /** A copy that a loss of power takes away again is none. */
    private static void force(Path tree) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(tree)) {
            all = walk.toList();
        }
        for (Path path : all) {
            try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
