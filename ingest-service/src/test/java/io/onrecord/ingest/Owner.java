package io.onrecord.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Predicate;

/** Looks at the record, and changes it, as its owner. */
public record Owner(String url) {
    private static final Duration SOON = Duration.ofSeconds(20);

    /** The first column of the first row. */
    public String value(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).as(sql).isTrue();
            return rows.getString(1);
        }
    }

    /** Waits until it is so, and fails with what it is instead when that takes too long. */
    public void await(String sql, Predicate<String> wanted) throws SQLException, InterruptedException {
        String last = value(sql);
        for (long end = System.nanoTime() + SOON.toNanos(); !wanted.test(last) && System.nanoTime() < end; ) {
            Thread.sleep(50);
            last = value(sql);
        }
        assertThat(last).as(sql).matches(wanted);
    }

    public void run(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
