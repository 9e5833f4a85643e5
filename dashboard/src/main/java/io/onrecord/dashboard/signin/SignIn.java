package io.onrecord.dashboard.signin;

import io.onrecord.contracts.api.ProblemException;
import io.onrecord.contracts.api.SignedIn;
import io.onrecord.dashboard.page.Csrf;
import io.onrecord.dashboard.page.Links;
import io.onrecord.dashboard.page.Pages;
import io.onrecord.dashboard.services.QueryApi;
import io.onrecord.dashboard.session.Session;
import io.onrecord.dashboard.session.Sessions;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Where somebody says who they are; who has said so sees who they are taken for, and signs out. */
@Path("/sign-in")
public class SignIn {
    private static final int LONGEST_KEY = 100;

    private final QueryApi query;
    private final Sessions sessions;
    private final UsedLinks links;
    private final Csrf csrf;
    private final Pages pages;

    SignIn(@RestClient QueryApi query, Sessions sessions, UsedLinks links, Csrf csrf, Pages pages) {
        this.query = query;
        this.sessions = sessions;
        this.links = links;
        this.csrf = csrf;
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "signin")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance form(View view);
    }

    /**
     * What the page shows.
     *
     * @param back where to go once signed in
     * @param closed whether there is nothing to see before
     */
    public record View(
            String back,
            boolean closed,
            @Nullable String fault,
            @Nullable String notice,
            String token) {}

    @GET
    public Response show(
            @RestQuery @Nullable String back,
            @RestQuery @Nullable String link,
            @RestQuery @Nullable String ended,
            @Context ContainerRequestContext request) {
        if (link != null) {
            return redeem(link, request.getMethod());
        }
        String notice = ended == null ? null : "What you had signed in with opens nothing any more.";
        return pages.ok(view(back, null, notice));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response enter(
            @RestForm @Nullable String token, @RestForm @Nullable String key, @RestForm @Nullable String back) {
        try {
            csrf.check(token);
            enter(key == null ? "" : key.strip());
            return pages.see(Links.inside(back));
        } catch (ProblemException refused) {
            return pages.of(refused.problem().status(), view(back, Pages.why(refused), null));
        }
    }

    @POST
    @Path("/out")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response leave(@RestForm @Nullable String token) {
        csrf.check(token);
        sessions.end();
        return pages.see("/");
    }

    /** At once to a page whose address holds nothing: what stands in an address is seen by others. */
    private Response redeem(String link, String method) {
        Optional<String> key = sessions.keyOfLink(link);
        if (!method.equals(HttpMethod.GET) || key.isEmpty() || !links.use(link)) {
            return pages.of(
                    410,
                    view(
                            null,
                            "This link was used before, or is too old. ./onrecord up prints another when it starts, and ./onrecord key makes a key.",
                            null));
        }
        try {
            enter(key.get());
            return pages.see("/");
        } catch (ProblemException refused) {
            return pages.of(refused.problem().status(), view(null, Pages.why(refused), null));
        }
    }

    private void enter(String key) {
        if (!key.startsWith("onrecord_")
                || key.length() > LONGEST_KEY
                || !key.chars().allMatch(SignIn::isVisible)) {
            throw new ProblemException(
                    422,
                    "key-missing",
                    "This is no key",
                    "Paste it whole: it begins with onrecord_ and has no spaces.");
        }
        SignedIn me = query.me("Bearer " + key);
        if (me.name() == null) {
            throw new ProblemException(
                    401, "not-signed-in", "This key opens nothing", "Look whether it was copied whole.");
        }
        sessions.begin(new Session(key, me.name(), me.scopes()), me.expiresAt());
    }

    private static boolean isVisible(int character) {
        return character > ' ' && character < 0x7f;
    }

    private TemplateInstance view(@Nullable String back, @Nullable String fault, @Nullable String notice) {
        return Templates.form(new View(Links.inside(back), sessions.readsAreClosed(), fault, notice, csrf.token()));
    }
}
