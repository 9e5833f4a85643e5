package io.onrecord.local.hostile;

import io.onrecord.local.api.Api;
import io.onrecord.local.instance.DataFolder;
import io.onrecord.local.services.Service;
import io.onrecord.local.up.Up;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Looks whether the service is as it was. */
record Aftermath(Up up, Api api, DataFolder folder, Site site, Tally tally) {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int CREATED = 201;

    private static final String UNDER_WAY = """
            SELECT (SELECT count(*) FROM feed WHERE polled_at IS NULL AND next_at <= now())
                 + (SELECT count(*) FROM feed_item WHERE outcome = 'WAITING')""";

    /** What leads inside must not have brought an article. */
    private static final String TAKEN_FROM_INSIDE = """
            SELECT count(*) FROM feed_item WHERE outcome IN ('TAKEN', 'KNOWN') AND link LIKE '%hostile.example%'""";

    void look() throws IOException, InterruptedException, SQLException {
        feedsSettle();
        if (number(TAKEN_FROM_INSIDE) > 0) {
            tally.trouble("items of feeds were taken from inside");
        }
        if (site.trespassers() > 0) {
            tally.trouble(site.trespassers() + " requests to the site under names that are not open");
        }
        if (up.restarts(Service.INGEST) > 0) {
            tally.trouble("the service died " + up.restarts(Service.INGEST) + " times");
        }
        List<String> logged = ServiceLog.bad(folder.logs(), Service.INGEST.module());
        logged.forEach(line -> tally.trouble("logged: " + line));
        ordinaryArticle();
    }

    private void feedsSettle() throws InterruptedException, SQLException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (number(UNDER_WAY) > 0) {
            if (Instant.now().isAfter(deadline)) {
                tally.trouble(number(UNDER_WAY) + " feeds or items of feeds are not through");
                return;
            }
            Thread.sleep(Duration.ofMillis(200));
        }
    }

    private void ordinaryArticle() throws IOException, InterruptedException {
        HttpResponse<String> answer = api.post(
                "articles",
                "application/json",
                BodyPublishers.ofString("{\"outlet\": \"Aftermath\", \"text\": " + Make.quoted(Make.PROSE) + "}"));
        if (answer.statusCode() != CREATED) {
            tally.trouble("an ordinary article was answered with " + answer.statusCode());
        }
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = up.owner().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
