package io.onrecord.dashboard.status;

import io.onrecord.contracts.api.DeadLetter;
import io.onrecord.contracts.api.Page;
import io.onrecord.contracts.api.PipelineStatus;
import io.onrecord.dashboard.page.Csrf;
import io.onrecord.dashboard.page.Dates;
import io.onrecord.dashboard.page.Links;
import io.onrecord.dashboard.page.Pages;
import io.onrecord.dashboard.services.AskHealth;
import io.onrecord.dashboard.services.AskHealth.Health;
import io.onrecord.dashboard.services.Ingest;
import io.onrecord.dashboard.services.QueryApi;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Where articles are on their way, and the messages that nobody could handle. */
@Path("/status")
public class ShowStatus {
    private static final int A_PAGE = 20;

    /** As long the alert on articles that nobody reads waits. */
    private static final Duration LATE = Duration.ofMinutes(15);

    private final QueryApi query;
    private final Ingest ingest;
    private final AskHealth health;
    private final String version;
    private final Csrf csrf;
    private final Pages pages;
    private final Clock clock;

    ShowStatus(
            @RestClient QueryApi query,
            Ingest ingest,
            AskHealth health,
            @ConfigProperty(name = "quarkus.application.version") String version,
            Csrf csrf,
            Pages pages,
            Clock clock) {
        this.query = query;
        this.ingest = ingest;
        this.health = health;
        this.version = version;
        this.csrf = csrf;
        this.pages = pages;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "status")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance status(View view);
    }

    /**
     * What the page shows.
     *
     * @param oldest how long the oldest article has been waiting; null when none waits
     * @param late whether that is longer than reading takes, so that something is wrong
     * @param newest how long ago the newest statement came; null when there is none
     * @param version of the dashboard
     * @param retried the dead letter that was just sent again
     */
    public record View(
            PipelineStatus pipeline,
            @Nullable String oldest,
            boolean late,
            @Nullable String newest,
            Health ingest,
            String version,
            List<DeadLetter> letters,
            boolean later,
            @Nullable String next,
            @Nullable Long retried,
            String token) {}

    @GET
    public Response show(@RestQuery @Nullable String cursor, @RestQuery @Nullable Long retried) {
        PipelineStatus pipeline = query.status();
        Page<DeadLetter> letters = query.deadLetters(cursor, A_PAGE);
        var oldest = pipeline.oldestWaiting();
        var newest = pipeline.newest();
        var now = clock.instant();
        return pages.ok(Templates.status(new View(
                pipeline,
                oldest == null ? null : Dates.since(oldest, now),
                oldest != null && oldest.plus(LATE).isBefore(now),
                newest == null ? null : Dates.since(newest, now),
                health.ofIngest(),
                version,
                letters.items(),
                cursor != null,
                letters.next() == null ? null : Links.next("/status", letters.next()),
                retried,
                csrf.token())));
    }

    @POST
    @Path("/retry/{id}")
    public Response retry(@RestPath long id, @RestForm @Nullable String token) {
        csrf.check(token);
        ingest.retry(id);
        return pages.see("/status?retried=" + id);
    }
}
