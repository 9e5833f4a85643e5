package io.onrecord.dashboard.page;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Turns a template into an answer, with the shell around it. */
@ApplicationScoped
public class Pages {
    private final CurrentVertxRequest current;
    private final Assets assets;

    Pages(CurrentVertxRequest current, Assets assets) {
        this.current = current;
        this.assets = assets;
    }

    public Response ok(TemplateInstance content) {
        return of(200, content);
    }

    /** Rendered here and now, so that a mistake in a template is an error page and not half a page. */
    public Response of(int status, TemplateInstance content) {
        return Response.status(status)
                .type("text/html; charset=utf-8")
                .header("Cache-Control", "no-store")
                .entity(content.data("shell", shell()).render())
                .build();
    }

    public Response see(String path) {
        return Response.seeOther(URI.create(path)).build();
    }

    private Shell shell() {
        var request = current.getCurrent().request();
        return Shell.at(request.uri(), Theme.of(request), assets.version());
    }
}
