package io.onrecord.dashboard.speaker;

import io.onrecord.contracts.api.Page;
import io.onrecord.contracts.api.SpeakerDetail;
import io.onrecord.contracts.api.SpeakerSummary;
import io.onrecord.contracts.api.StatementSummary;
import io.onrecord.dashboard.chart.OverTime;
import io.onrecord.dashboard.chart.Share;
import io.onrecord.dashboard.page.Links;
import io.onrecord.dashboard.page.Pages;
import io.onrecord.dashboard.page.Words;
import io.onrecord.dashboard.services.QueryApi;
import io.onrecord.dashboard.statement.Asked;
import io.onrecord.dashboard.statement.Said;
import io.onrecord.dashboard.statement.StatementFilter;
import io.onrecord.dashboard.statement.Statements;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** One speaker: names, offices, and what the record holds. */
@Path("/speakers/{id}")
public class ShowSpeaker {
    private final QueryApi query;
    private final Statements statements;
    private final Pages pages;
    private final Clock clock;

    ShowSpeaker(@RestClient QueryApi query, Statements statements, Pages pages, Clock clock) {
        this.query = query;
        this.statements = statements;
        this.pages = pages;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "speaker")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance speaker(View view);
    }

    /** What the page shows. */
    public record View(
            SpeakerDetail speaker,
            StatementFilter filter,
            List<String> faults,
            List<Share> topics,
            List<Share> outlets,
            @Nullable OverTime overTime,
            List<Said> said,
            boolean later,
            String path,
            @Nullable String next,
            LocalDate today) {

        public boolean narrowed() {
            return filter.parts().size() > 1;
        }

        /** The office held last, as of today. */
        public @Nullable String office(SpeakerSummary speaker) {
            return speaker.office() == null ? null : Held.line(speaker.office(), today);
        }
    }

    @GET
    public Response show(
            @RestPath UUID id,
            @RestQuery @Nullable String topic,
            @RestQuery @Nullable String kind,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to,
            @RestQuery @Nullable String cursor) {
        SpeakerDetail speaker = query.speaker(id);
        if (!speaker.summary().id().equals(id)) {
            // A merger has made one of two; who kept the old address is led to who stayed.
            return pages.see("/speakers/" + speaker.summary().id());
        }
        Asked asked = Asked.of(null, id.toString(), topic, null, kind, null, null, from, to);
        StatementFilter filter = asked.filter();
        Page<StatementSummary> page = asked.sound() ? statements.page(filter, cursor) : new Page<>(List.of(), null);
        OverTime overTime =
                asked.sound() ? statements.overTime(filter, "/speakers/" + id + "#said", narrowing(filter)) : null;
        String here = path(id, filter);
        View view = new View(
                speaker,
                filter,
                asked.faults(),
                topics(speaker, id),
                outlets(speaker, id),
                overTime,
                Said.all(page.items(), null),
                cursor != null,
                here,
                page.next() == null ? null : Links.next(here, page.next()) + "#said",
                LocalDate.now(clock));
        return pages.of(asked.sound() ? 200 : 400, Templates.speaker(view));
    }

    private static String path(UUID id, StatementFilter filter) {
        return "/speakers/" + id + Links.query(narrowing(filter));
    }

    private static Map<String, String> narrowing(StatementFilter filter) {
        Map<String, String> narrowing = new LinkedHashMap<>(filter.parts());
        narrowing.remove("speaker");
        return narrowing;
    }

    private static List<Share> topics(SpeakerDetail speaker, UUID id) {
        StatementFilter theirs = StatementFilter.speaker(id.toString());
        return Share.of(speaker.topics().stream()
                .map(t -> new Share.Row(t.label(), theirs.onTopic(t.id()).href(), t.statements()))
                .toList());
    }

    private static List<Share> outlets(SpeakerDetail speaker, UUID id) {
        StatementFilter theirs = StatementFilter.speaker(id.toString());
        return Share.of(speaker.outlets().stream()
                .map(o -> new Share.Row(Words.outlet(o.outlet()), href(theirs, o.outlet()), o.statements()))
                .toList());
    }

    private static String href(StatementFilter theirs, @Nullable String outlet) {
        return theirs.carriedBy(outlet == null ? "unknown" : outlet).href();
    }
}
