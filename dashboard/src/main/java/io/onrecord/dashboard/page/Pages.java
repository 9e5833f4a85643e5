package io.onrecord.dashboard.page;

import io.onrecord.contracts.api.ProblemException;
import io.onrecord.dashboard.session.Sessions;
import io.onrecord.dashboard.session.Visitor;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;

/** Turns a template into an answer, with the shell around it. */
@ApplicationScoped
public class Pages {
    static final String HTML = "text/html; charset=utf-8";

    private final CurrentVertxRequest current;
    private final Assets assets;
    private final Sessions sessions;

    Pages(CurrentVertxRequest current, Assets assets, Sessions sessions) {
        this.sessions = sessions;
        this.current = current;
        this.assets = assets;
    }

    public Response ok(TemplateInstance content) {
        return of(200, content);
    }

    /** Rendered here and now, so that a mistake in a template is an error page and not half a page. */
    public Response of(int status, TemplateInstance content) {
        return Response.status(status)
                .type(HTML)
                .header("Cache-Control", "no-store")
                .entity(render(current.getCurrent().request(), content))
                .build();
    }

    public Response see(String path) {
        return Response.seeOther(URI.create(path)).build();
    }

    /** What is asked needs somebody who has signed in, and nobody has, or not any more. */
    Response signIn() {
        HttpServerRequest request = current.getCurrent().request();
        boolean ended = sessions.of(request).isPresent();
        if (ended) {
            sessions.end();
        }
        String back = request.method().equals(HttpMethod.GET) ? request.uri() : "/";
        return see(Visitor.signIn(back) + (ended ? "&ended=true" : ""));
    }

    /** What was refused and why, as a form says it beside what was typed. */
    public static String why(ProblemException refused) {
        return refused.problem().title() + ". " + refused.problem().detail();
    }

    /** What a service finds wrong with what was asked; whatever else it refuses is no fault of who asked, and goes on. */
    public static List<String> faults(ProblemException refused) {
        if (refused.problem().status() != 400) {
            throw refused;
        }
        return List.of(String.valueOf(refused.problem().detail()));
    }

    String render(HttpServerRequest request, TemplateInstance content) {
        Shell shell = Shell.at(request.uri(), Theme.of(request), assets.version(), sessions.visitor(request));
        return content.data("shell", shell).render();
    }
}
