package io.onrecord.local.up;

import io.onrecord.local.instance.DataFolder;
import io.onrecord.local.instance.Passwords;
import io.onrecord.local.instance.Ports;
import io.onrecord.local.postgres.Cluster;
import io.onrecord.local.screen.Screen;
import io.onrecord.store.migrate.Logins;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** The database of an instance without its services, brought to the newest schema. */
public final class OnlyPostgres {
    private final House house;
    private final Database database;

    private OnlyPostgres(House house, Database database) {
        this.house = house;
        this.database = database;
    }

    /** Starts it; comes back when it answers. */
    public static OnlyPostgres start(DataFolder folder, Ports ports, Screen screen)
            throws IOException, InterruptedException, UpFailed {
        String password = Passwords.of(folder, List.of(Cluster.OWNER)).of(Cluster.OWNER);
        Cluster cluster = new Cluster(folder, ports.postgres(), password);
        cluster.check();
        House house = new House(folder, screen::say);
        house.start(List.of(cluster.process()));
        Database database = new Database(cluster.url(), Cluster.OWNER, password);
        try {
            new Patience(screen, house, folder).await(Map.of("postgres", database::ready));
            database.prepare(Passwords.of(folder, List.of(Logins.INGEST, Logins.EXTRACT, Logins.QUERY)));
        } catch (UpFailed | SQLException | RuntimeException failure) {
            house.stop();
            throw failure instanceof UpFailed known ? known : new UpFailed(String.valueOf(failure.getMessage()));
        }
        return new OnlyPostgres(house, database);
    }

    public DataSource owner() {
        return database.owner();
    }

    public void stop() throws InterruptedException {
        house.stop();
    }
}
