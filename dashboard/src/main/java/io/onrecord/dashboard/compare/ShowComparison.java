package io.onrecord.dashboard.compare;

import io.onrecord.contracts.api.Compared;
import io.onrecord.contracts.api.ProblemException;
import io.onrecord.dashboard.page.Pages;
import io.onrecord.dashboard.services.QueryApi;
import io.onrecord.dashboard.statement.Choices;
import io.onrecord.dashboard.statement.Whom;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Up to five topics, speakers or outlets on one chart. */
@Path("/compare")
public class ShowComparison {
    private final QueryApi query;
    private final Choices choices;
    private final NameSpeakers speakers;
    private final Whom whom;
    private final Pages pages;
    private final Clock clock;

    ShowComparison(
            @RestClient QueryApi query, Choices choices, NameSpeakers speakers, Whom whom, Pages pages, Clock clock) {
        this.query = query;
        this.choices = choices;
        this.speakers = speakers;
        this.whom = whom;
        this.pages = pages;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "compare")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance compare(View view);
    }

    @GET
    public Response show(@BeanParam Typed typed) {
        NameSpeakers.Named named = speakers.named(typed);
        Question asked = named.question();
        if (!asked.faults().isEmpty()) {
            return page(400, asked, named.said(), asked.faults(), List.of(), null);
        }
        if (!named.asking().isEmpty()) {
            return page(200, asked, named.said(), List.of(), named.asking(), null);
        }
        if (named.changed()) {
            return pages.see(asked.href());
        }
        return asked.ids().size() < Question.FEWEST
                ? page(200, asked, null, List.of(), List.of(), null)
                : answered(asked);
    }

    private Response answered(Question asked) {
        try {
            Compared compared = query.compare(
                    asked.of(), asked.ids(), asked.by(), asked.filter().parts());
            return page(200, asked, null, List.of(), List.of(), Answer.of(asked, compared, LocalDate.now(clock)));
        } catch (ProblemException refused) {
            return page(400, asked, null, Pages.faults(refused), List.of(), null);
        }
    }

    private Response page(
            int status,
            Question asked,
            @Nullable String said,
            List<String> faults,
            List<Whom.Asking> asking,
            @Nullable Answer answer) {
        @Nullable String id = asked.filter().speaker();
        return pages.of(
                status,
                Templates.compare(new View(
                        asked,
                        fields(asked, answer),
                        said != null || id == null ? said : whom.called(id),
                        choices.topics(),
                        choices.outlets(),
                        faults,
                        asking,
                        answer)));
    }

    private List<View.Field> fields(Question asked, @Nullable Answer answer) {
        Map<String, String> names = answer == null
                ? Map.of()
                : answer.compared().items().stream().collect(Collectors.toMap(Compared.Item::id, Compared.Item::name));
        Function<String, String> shown = id -> names.getOrDefault(id, asked.ofSpeakers() ? whom.called(id) : id);
        return IntStream.range(0, Question.MOST)
                .mapToObj(i -> i < asked.ids().size()
                        ? new View.Field(
                                i + 1,
                                asked.ids().get(i),
                                shown.apply(asked.ids().get(i)))
                        : new View.Field(i + 1, "", ""))
                .toList();
    }
}
