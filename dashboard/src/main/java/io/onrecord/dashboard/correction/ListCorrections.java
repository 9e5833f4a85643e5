package io.onrecord.dashboard.correction;

import io.onrecord.contracts.CorrectionKind;
import io.onrecord.contracts.CorrectionState;
import io.onrecord.contracts.api.CorrectionDetail;
import io.onrecord.contracts.api.Page;
import io.onrecord.contracts.api.ProblemException;
import io.onrecord.contracts.api.UndoSubmission;
import io.onrecord.dashboard.page.Csrf;
import io.onrecord.dashboard.page.Links;
import io.onrecord.dashboard.page.Pages;
import io.onrecord.dashboard.services.Ingest;
import io.onrecord.dashboard.services.QueryApi;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What people have decided: the list, and each by itself with the form that takes it back. */
@Path("/corrections")
public class ListCorrections {
    private static final String HERE = "/corrections";
    private static final int A_PAGE = 30;

    private final QueryApi query;
    private final Ingest ingest;
    private final TopicLabels labels;
    private final Csrf csrf;
    private final Pages pages;

    ListCorrections(@RestClient QueryApi query, Ingest ingest, TopicLabels labels, Csrf csrf, Pages pages) {
        this.query = query;
        this.ingest = ingest;
        this.labels = labels;
        this.csrf = csrf;
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "correction")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance list(View view);

        static native TemplateInstance one(Told told, @Nullable String fault);
    }

    /** A choice of a filter. */
    public record Choice(String value, String label) {}

    /** What the list shows. */
    public record View(
            List<String> faults,
            @Nullable String kind,
            @Nullable String state,
            @Nullable UUID speaker,
            @Nullable UUID article,
            List<Told> told,
            boolean later,
            String path,
            @Nullable String next) {

        public List<Choice> kinds() {
            return Arrays.stream(CorrectionKind.values())
                    .map(one -> new Choice(one.word(), Told.kind(one)))
                    .toList();
        }

        public List<Choice> states() {
            return Arrays.stream(CorrectionState.values())
                    .map(one -> one.name().toLowerCase(Locale.ROOT))
                    .map(one -> new Choice(
                            one, one.equals("applied") ? "in force" : one.equals("undone") ? "taken back" : one))
                    .toList();
        }

        public boolean narrowed() {
            return !path.equals(HERE);
        }

        public String api() {
            return "/api/v1" + path;
        }

        /** The same list, to learn from. */
        public String examples() {
            return "/api/v1" + path.replaceFirst("^" + HERE, HERE + ".jsonl");
        }
    }

    @GET
    public Response list(
            @RestQuery @Nullable String kind,
            @RestQuery @Nullable String state,
            @RestQuery @Nullable UUID speaker,
            @RestQuery @Nullable UUID article,
            @RestQuery @Nullable String cursor) {
        Map<String, String> asked = new LinkedHashMap<>();
        put(asked, "kind", kind);
        put(asked, "state", state);
        put(asked, "speaker", speaker == null ? null : speaker.toString());
        put(asked, "article", article == null ? null : article.toString());
        String here = HERE + Links.query(asked);
        try {
            Page<CorrectionDetail> page = query.corrections(asked, cursor, A_PAGE);
            String next = page.next() == null ? null : Links.next(here, page.next());
            List<Told> told = Told.all(page.items(), labels.of(page.items()), csrf.token());
            return pages.ok(Templates.list(
                    new View(List.of(), kind, state, speaker, article, told, cursor != null, here, next)));
        } catch (ProblemException refused) {
            return pages.of(
                    400,
                    Templates.list(new View(
                            Pages.faults(refused), kind, state, speaker, article, List.of(), false, here, null)));
        }
    }

    @GET
    @Path("/{id}")
    public Response show(@RestPath UUID id) {
        return pages.ok(Templates.one(told(id), null));
    }

    @POST
    @Path("/{id}/undo")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response undo(@RestPath UUID id, @RestForm @Nullable String token, @RestForm @Nullable String reason) {
        csrf.check(token);
        try {
            ingest.undo(id, new UndoSubmission(reason));
            return pages.see(HERE + "/" + id);
        } catch (ProblemException refused) {
            return pages.of(refused.problem().status(), Templates.one(told(id), Pages.why(refused)));
        }
    }

    private Told told(UUID id) {
        CorrectionDetail correction = query.correction(id);
        return new Told(correction, labels.of(List.of(correction)), csrf.token());
    }

    private static void put(Map<String, String> asked, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            asked.put(name, value);
        }
    }
}
