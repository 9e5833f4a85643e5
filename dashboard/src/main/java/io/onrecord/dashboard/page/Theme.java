package io.onrecord.dashboard.page;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Light, dark or as the device says: kept in a cookie, so it needs no script. It guards nothing, so it needs no token. */
@Path("/theme")
public class Theme {
    private static final String COOKIE = "onrecord-theme";
    private static final Set<String> KNOWN = Set.of("light", "dark", "auto");
    private static final int A_YEAR = 365 * 24 * 3600;

    static String of(HttpServerRequest request) {
        var cookie = request.getCookie(COOKIE);
        return cookie == null ? "auto" : known(cookie.getValue());
    }

    @POST
    public Response choose(@FormParam("theme") @Nullable String theme, @FormParam("back") @Nullable String back) {
        return Response.seeOther(URI.create(Links.inside(back)))
                .cookie(new NewCookie.Builder(COOKIE)
                        .value(known(theme))
                        .path("/")
                        .maxAge(A_YEAR)
                        .httpOnly(true)
                        .sameSite(NewCookie.SameSite.LAX)
                        .build())
                .build();
    }

    private static String known(@Nullable String theme) {
        return theme != null && KNOWN.contains(theme) ? theme : "auto";
    }
}
