package io.onrecord.query.page;

import io.onrecord.contracts.api.Page;
import io.onrecord.contracts.api.Position;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** Says in the {@code Link} header where the next page is, for every list alike. */
final class LinkNextPage {

    @ServerResponseFilter
    public void link(ContainerRequestContext request, ContainerResponseContext response) {
        @Nullable String next = next(response.getEntity());
        if (next != null) {
            response.getHeaders().add(HttpHeaders.LINK, "<" + address(request.getUriInfo(), next) + ">; rel=\"next\"");
        }
    }

    private static @Nullable String next(@Nullable Object answer) {
        return switch (answer) {
            case Page<?> page -> page.next();
            case Position position -> position.next();
            case null, default -> null;
        };
    }

    /** Without scheme and host, which a relay in front of this service would make wrong. */
    private static String address(UriInfo request, String next) {
        URI address =
                request.getRequestUriBuilder().replaceQueryParam("cursor", next).build();
        return address.getRawPath() + "?" + address.getRawQuery();
    }
}
