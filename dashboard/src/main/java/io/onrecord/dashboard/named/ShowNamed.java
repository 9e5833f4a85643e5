package io.onrecord.dashboard.named;

import io.onrecord.contracts.api.ProblemException;
import io.onrecord.contracts.api.SpeakerDetail;
import io.onrecord.dashboard.page.Pages;
import io.onrecord.dashboard.services.QueryApi;
import io.onrecord.dashboard.statement.Asked;
import io.onrecord.dashboard.statement.Choices;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** In how many articles one speaker is named, and in how many quoted. */
@Path("/speakers/{id}/named")
public class ShowNamed {
    private static final Set<String> WIDTHS = Set.of("day", "week", "month");

    private final QueryApi query;
    private final Choices choices;
    private final Pages pages;
    private final Clock clock;

    ShowNamed(@RestClient QueryApi query, Choices choices, Pages pages, Clock clock) {
        this.query = query;
        this.choices = choices;
        this.pages = pages;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "named")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance named(View view);
    }

    /**
     * What the page shows.
     *
     * @param spoken null where it cannot be asked
     */
    public record View(
            SpeakerDetail speaker,
            Wanted wanted,
            List<Choices.Choice> outlets,
            List<String> faults,
            @Nullable Spoken spoken) {}

    @GET
    public Response show(
            @RestPath UUID id,
            @RestQuery @Nullable String outlet,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to,
            @RestQuery @Nullable String by) {
        SpeakerDetail speaker = query.speaker(id);
        Asked asked = Asked.of(null, null, null, outlet, null, null, null, from, to);
        Wanted wanted = new Wanted(id, by != null && WIDTHS.contains(by) ? by : null, asked.filter());
        return asked.sound() ? answered(speaker, wanted) : page(400, speaker, wanted, asked.faults(), null);
    }

    private Response answered(SpeakerDetail speaker, Wanted wanted) {
        try {
            Spoken spoken = Spoken.of(
                    wanted,
                    query.named(wanted.id(), wanted.by(), wanted.filter().parts()),
                    LocalDate.now(clock));
            return page(200, speaker, wanted, List.of(), spoken);
        } catch (ProblemException refused) {
            return page(400, speaker, wanted, Pages.faults(refused), null);
        }
    }

    private Response page(
            int status, SpeakerDetail speaker, Wanted wanted, List<String> faults, @Nullable Spoken spoken) {
        return pages.of(status, Templates.named(new View(speaker, wanted, choices.outlets(), faults, spoken)));
    }
}
