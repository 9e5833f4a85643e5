package io.onrecord.local.up;

import io.onrecord.local.instance.DataFolder;
import io.onrecord.local.instance.Passwords;
import io.onrecord.local.instance.Ports;
import io.onrecord.local.postgres.Cluster;
import io.onrecord.local.screen.Screen;
import io.onrecord.store.migrate.Logins;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** The database of an instance without its services, brought to the newest schema. */
public final class OnlyPostgres {
    private final DataFolder folder;
    private final Screen screen;
    private final Cluster cluster;
    private final House house;
    private final Database database;

    public OnlyPostgres(DataFolder folder, Ports ports, Screen screen) throws IOException {
        String password = Passwords.of(folder, List.of(Cluster.OWNER)).of(Cluster.OWNER);
        this.folder = folder;
        this.screen = screen;
        this.cluster = new Cluster(folder, ports.postgres(), password);
        this.house = new House(folder, screen::say);
        this.database = new Database(cluster.url(), Cluster.OWNER, password);
    }

    /** Comes back when it answers; whatever happens, it is to be stopped. */
    public void start() throws IOException, InterruptedException, UpFailed {
        cluster.check();
        house.start(List.of(cluster.process()));
        new Patience(screen, house, folder).await(Map.of("postgres", database::ready));
        database.prepare(Passwords.of(folder, List.of(Logins.INGEST, Logins.EXTRACT, Logins.QUERY)));
    }

    public DataSource owner() {
        return database.owner();
    }

    public void stop() throws InterruptedException {
        house.stop();
    }
}
