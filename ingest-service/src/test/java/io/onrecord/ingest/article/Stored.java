package io.onrecord.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;

/** What the record holds, looked at as its owner. */
final class Stored {
    private Stored() {}

    /** The first column of the first row. */
    static String value(String ownerUrl, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(ownerUrl);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).as(sql).isTrue();
            return rows.getString(1);
        }
    }
}
