package io.onrecord.local.up;

import io.onrecord.local.instance.Passwords;
import io.onrecord.local.simulate.Unfinished;
import io.onrecord.store.migrate.Logins;
import io.onrecord.store.migrate.Migration;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/** The database as its owner sees it, ours or somebody else's. */
public record Database(String url, String user, String password) {
    private static final int SECONDS = 5;

    public boolean ready() throws SQLException {
        try (Connection connection = owner().getConnection()) {
            return connection.isValid(SECONDS);
        }
    }

    /** Newest schema, and a login for each service. */
    public void prepare(Passwords services) throws UpFailed {
        try {
            refuseUnfinished();
            Migration.migrate(owner());
        } catch (SQLException | RuntimeException failure) {
            throw new UpFailed("the database could not be brought to the newest schema: " + failure.getMessage());
        }
        allow(services);
    }

    /** A login for each service. */
    public void allow(Passwords services) throws UpFailed {
        try {
            Logins.allow(owner(), services.byLogin());
        } catch (SQLException failure) {
            throw new UpFailed("the logins of the services could not be made: " + failure.getMessage());
        }
    }

    private void refuseUnfinished() throws SQLException, UpFailed {
        try (Connection connection = owner().getConnection()) {
            if (Unfinished.is(connection)) {
                throw new UpFailed("the database holds an invented record that was not finished; delete its folder,"
                        + " or use another, and simulate again");
            }
        }
    }

    public PGSimpleDataSource owner() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(url);
        source.setUser(user);
        source.setPassword(password);
        source.setConnectTimeout(SECONDS);
        return source;
    }
}
