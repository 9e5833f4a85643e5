package io.onrecord.local.backup;

import io.onrecord.local.instance.DataFolder;
import io.onrecord.local.postgres.Cluster;
import java.io.IOException;
import java.sql.SQLException;
import java.util.function.LongConsumer;

/**
 * Copies what an instance knows while it goes on: its database as it is at the end of copying, its passwords and its key. Messages are
 * left out, for the record says what has still to be announced.
 *
 * @param instance its data folder
 * @param cluster its database, which runs
 */
public record BackUp(DataFolder instance, Cluster cluster) {
    /**
     * Makes the copy; half a copy is removed again.
     *
     * @param target which must not be there yet; {@code ./onrecord up --data} opens it afterwards
     * @param progress hears how many bytes have been copied
     * @throws IOException when it is there, or cannot be written
     * @throws SQLException when the database does not let itself be copied
     */
    public void to(DataFolder target, LongConsumer progress) throws IOException, SQLException {
        if (target.root().toFile().exists()) {
            throw new IOException(target.root() + " is there already; name a new folder");
        }
        target.create();
        boolean whole = false;
        try {
            cluster.backUp(target, progress);
            instance.copySecrets(target);
            whole = true;
        } finally {
            if (!whole) {
                DataFolder.delete(target.root());
            }
        }
    }
}
