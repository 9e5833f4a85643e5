package io.onrecord.ingest.announce;

import io.onrecord.ingest.announce.AnnounceArticles.Trouble;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;

/** Ready is who can write articles down. That Kafka is away is told, but turns nobody away. */
@Readiness
@ApplicationScoped
class AnnounceHealth implements HealthCheck {
    private static final String CAN_WRITE = """
            SELECT has_table_privilege('article', 'INSERT') AND current_setting('transaction_read_only') = 'off'""";

    private final DataSource database;
    private final AnnounceArticles announce;
    private final String version;

    AnnounceHealth(
            DataSource database,
            AnnounceArticles announce,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.database = database;
        this.announce = announce;
        this.version = version;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder health = HealthCheckResponse.named("articles can be taken in");
        @Nullable String refusal = refusal();
        if (refusal != null) {
            health.withData("database", refusal);
        }
        @Nullable Trouble trouble = announce.trouble();
        health.withData(
                "announcing", trouble == null ? "works" : "fails since " + trouble.since() + ": " + trouble.reason());
        health.withData("queued", announce.queued());
        health.withData("version", version);
        return health.status(refusal == null).build();
    }

    private @Nullable String refusal() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(CAN_WRITE)) {
            return answer.next() && answer.getBoolean(1) ? null : "this login cannot write articles";
        } catch (SQLException failure) {
            return "cannot be reached: " + failure.getMessage();
        }
    }
}
