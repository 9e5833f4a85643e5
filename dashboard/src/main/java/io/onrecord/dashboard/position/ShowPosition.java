package io.onrecord.dashboard.position;

import io.onrecord.contracts.api.Position;
import io.onrecord.dashboard.page.Csrf;
import io.onrecord.dashboard.page.Links;
import io.onrecord.dashboard.page.Pages;
import io.onrecord.dashboard.services.QueryApi;
import io.onrecord.dashboard.statement.Asked;
import io.onrecord.dashboard.statement.Said;
import io.onrecord.dashboard.statement.StatementFilter;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What one speaker has said on one topic, with what may have changed. */
@Path("/positions")
public class ShowPosition {
    private final QueryApi query;
    private final Csrf csrf;
    private final Pages pages;

    ShowPosition(@RestClient QueryApi query, Csrf csrf, Pages pages) {
        this.query = query;
        this.csrf = csrf;
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "position")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance position(View view);

        static native TemplateInstance ask(List<String> faults);
    }

    /** One utterance with what it may change. */
    public record Entry(Said said, List<Contrast> changes) {}

    /**
     * What the page shows.
     *
     * @param filter of speaker, topic and days, each utterance once
     * @param line null when there are not two different days
     */
    public record View(
            String speaker,
            String topic,
            StatementFilter filter,
            long echoes,
            @Nullable TimeLine line,
            List<Entry> entries,
            boolean later,
            String path,
            @Nullable String next) {

        public boolean narrowed() {
            return filter.from() != null || filter.to() != null;
        }

        /** The same without bounds in time. */
        public String all() {
            return "/positions?speaker=" + filter.speaker() + "&topic=" + Links.encode(topicId());
        }

        public String api() {
            return "/api/v1" + path;
        }

        public String topicId() {
            return filter.topic() == null ? "" : filter.topic();
        }
    }

    @GET
    public Response show(
            @RestQuery @Nullable String speaker,
            @RestQuery @Nullable String topic,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to,
            @RestQuery @Nullable String cursor) {
        Asked asked = Asked.of(null, speaker, topic, null, null, null, "true", from, to);
        StatementFilter f = asked.filter();
        if (!asked.sound()) {
            return pages.of(400, Templates.ask(asked.faults()));
        }
        if (f.speaker() == null || f.speaker().equals("unknown") || f.topic() == null) {
            return pages.of(
                    400,
                    Templates.ask(List.of("Choose a speaker and a topic: a position is somebody’s on something.")));
        }
        return pages.ok(Templates.position(view(UUID.fromString(f.speaker()), f.topic(), f, cursor)));
    }

    private View view(UUID speaker, String topic, StatementFilter f, @Nullable String cursor) {
        Position position = query.position(speaker, topic, f.from(), f.to(), cursor);
        String here = f.href().replaceFirst("^/statements", "/positions").replaceFirst("&first=true", "");
        String token = csrf.token();
        return new View(
                query.speaker(speaker).summary().name(),
                query.topic(topic).summary().label(),
                f,
                position.echoes(),
                TimeLine.of(position),
                position.items().stream().map(entry -> entry(entry, token)).toList(),
                cursor != null,
                here,
                position.next() == null ? null : Links.next(here, position.next()));
    }

    private static Entry entry(Position.Entry entry, String token) {
        return new Entry(
                Said.all(List.of(entry.statement()), null).getFirst(),
                entry.changes().stream()
                        .map(change -> Contrast.of(change, token))
                        .toList());
    }
}
