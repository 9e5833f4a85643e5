package io.onrecord.query.overview;

import io.onrecord.contracts.api.Overview;
import io.onrecord.contracts.api.PipelineStatus;
import io.onrecord.query.feed.CountFeeds;
import io.onrecord.query.speaker.Speakers;
import io.onrecord.query.sql.Database;
import io.onrecord.query.sql.Remembered;
import io.onrecord.query.sql.Sql;
import io.onrecord.query.statement.Statements;
import io.onrecord.query.topic.Topics;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
class OverviewResource {
    private static final int TOP = 10;

    private static final String TOTALS = """
            SELECT sum(articles) AS articles, count(outlet) AS outlets,
                   (SELECT count(*) FROM article_copy) AS copies,
                   (SELECT sum(statements) FROM count_by_day) AS statements,
                   (SELECT count(speaker_id) FROM count_by_speaker) AS speakers
            FROM article_count""";

    /** What waits or has failed is looked at; all else has been extracted. */
    private static final String STATUS = """
            SELECT count(*) FILTER (WHERE state = 'RECEIVED') AS received,
                   count(*) FILTER (WHERE state = 'ANNOUNCED') AS announced,
                   (SELECT coalesce(sum(articles), 0) FROM article_count)
                       - count(*) FILTER (WHERE state <> 'EXTRACTED') AS extracted,
                   count(*) FILTER (WHERE state = 'FAILED') AS failed,
                   min(received_at) FILTER (WHERE state IN ('RECEIVED', 'ANNOUNCED')) AS oldest_waiting,
                   (SELECT sum(statements) FROM count_by_day) AS statements,
                   (SELECT count(*) FROM dead_letter) AS dead_letters,
                   (SELECT count(*) FROM (SELECT FROM statement WHERE echo_id IS NULL LIMIT 10000) some_of) AS unlinked,
                   (SELECT max(recorded_at) FROM statement) AS newest,
                   (SELECT r.extractor FROM statement s JOIN reading r ON r.article_id = s.article_id
                       ORDER BY s.recorded_at DESC LIMIT 1) AS extractor
            FROM article_state WHERE article_id = ANY (ARRAY(
                SELECT article_id FROM article_waiting UNION SELECT article_id FROM reading WHERE state = 'FAILED'))""";

    private final Database database;
    private final Speakers speakers;
    private final Topics topics;
    private final Statements statements;
    private final CountFeeds feeds;
    private final String version;
    private final Remembered<String, Overview> overviews;

    OverviewResource(
            Database database,
            Speakers speakers,
            Topics topics,
            Statements statements,
            CountFeeds feeds,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.database = database;
        this.speakers = speakers;
        this.topics = topics;
        this.statements = statements;
        this.feeds = feeds;
        this.version = version;
        this.overviews = new Remembered<>(database, 1);
    }

    @GET
    @Path("/overview")
    @Tag(name = "overview")
    @Operation(
            operationId = "getOverview",
            summary = "The record at a glance",
            description =
                    "Totals, the ten speakers and topics with most statements, the ten newest statements. Speakers"
                            + " are counted when they said something, outlets when they are known.")
    public Overview overview() {
        return overviews.of(TOTALS, this::look);
    }

    private Overview look() {
        return database.first(
                        Sql.of(TOTALS),
                        row -> new Overview(
                                row.number("articles"),
                                row.number("copies"),
                                row.number("statements"),
                                row.number("speakers"),
                                row.number("outlets"),
                                speakers.top(TOP),
                                topics.top(TOP),
                                statements.latest(TOP)))
                .orElseThrow();
    }

    @GET
    @Path("/status")
    @Tag(name = "pipeline")
    @Operation(
            operationId = "getStatus",
            summary = "How many articles are where on their way",
            description =
                    "And since when the oldest one waits, what else is behind, which feeds bring nothing, and by what the newest"
                            + " statement was found.")
    public PipelineStatus status() {
        return database.first(
                        Sql.of(STATUS),
                        row -> new PipelineStatus(
                                row.number("received"),
                                row.number("announced"),
                                row.number("extracted"),
                                row.number("failed"),
                                row.number("statements"),
                                row.number("dead_letters"),
                                row.instantOrNull("oldest_waiting"),
                                feeds.inTrouble(),
                                row.number("unlinked"),
                                row.instantOrNull("newest"),
                                row.textOrNull("extractor"),
                                version))
                .orElseThrow();
    }
}
