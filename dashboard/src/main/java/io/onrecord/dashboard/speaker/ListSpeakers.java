package io.onrecord.dashboard.speaker;

import io.onrecord.contracts.SpeakerKind;
import io.onrecord.contracts.api.Page;
import io.onrecord.contracts.api.SpeakerSummary;
import io.onrecord.dashboard.page.Links;
import io.onrecord.dashboard.page.Pages;
import io.onrecord.dashboard.services.QueryApi;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Everybody who speaks. */
@Path("/speakers")
public class ListSpeakers {
    private static final int A_PAGE = 30;

    private final QueryApi query;
    private final Pages pages;
    private final Clock clock;

    ListSpeakers(@RestClient QueryApi query, Pages pages, Clock clock) {
        this.query = query;
        this.pages = pages;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "speaker")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance list(View view);
    }

    /** What the page shows. */
    public record View(
            @Nullable String q,
            @Nullable String kind,
            List<SpeakerKind> kinds,
            List<SpeakerSummary> speakers,
            boolean later,
            String first,
            @Nullable String next,
            LocalDate today) {

        /** The office held last, as of today. */
        public @Nullable String office(SpeakerSummary speaker) {
            return speaker.office() == null ? null : Held.line(speaker.office(), today);
        }
    }

    @GET
    public Response list(
            @RestQuery @Nullable String q, @RestQuery @Nullable String kind, @RestQuery @Nullable String cursor) {
        String name = q == null || q.isBlank() ? null : q.strip();
        String known = kind(kind);
        Page<SpeakerSummary> page = query.speakers(name, known, cursor, A_PAGE);
        Map<String, String> asked = new LinkedHashMap<>();
        if (name != null) {
            asked.put("q", name);
        }
        if (known != null) {
            asked.put("kind", known);
        }
        String first = "/speakers" + Links.query(asked);
        String next = page.next() == null ? null : Links.next(first, page.next());
        return pages.ok(Templates.list(new View(
                name,
                known,
                List.of(SpeakerKind.values()),
                page.items(),
                cursor != null,
                first,
                next,
                LocalDate.now(clock))));
    }

    /** A kind that does not exist is as good as none: the list then shows everybody, and says so. */
    private static @Nullable String kind(@Nullable String kind) {
        return Arrays.stream(SpeakerKind.values())
                .map(Enum::name)
                .filter(name -> name.equalsIgnoreCase(kind))
                .map(name -> name.toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse(null);
    }
}
