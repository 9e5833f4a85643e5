package io.onrecord.access;

import io.onrecord.contracts.api.Problem;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Says what is missing to whoever may not. */
final class ExplainRefusals {

    @ServerExceptionMapper
    Response nobody(UnauthorizedException refused, UriInfo request) {
        return answer(Refusal.notSignedIn(), request)
                .header("WWW-Authenticate", Refuse.CHALLENGE)
                .build();
    }

    @ServerExceptionMapper
    Response notThey(ForbiddenException refused, UriInfo request, ResourceInfo asked) {
        return answer(Refusal.notAllowed(needed(asked)), request).build();
    }

    private static Response.ResponseBuilder answer(Refusal refusal, UriInfo request) {
        return Response.status(refusal.status()).type(Problem.MEDIA_TYPE).entity(refusal.problem(request.getPath()));
    }

    private static String needed(ResourceInfo asked) {
        @Nullable Method method = asked.getResourceMethod();
        @Nullable RolesAllowed roles = method == null ? null : method.getAnnotation(RolesAllowed.class);
        if (roles == null && asked.getResourceClass() != null) {
            roles = asked.getResourceClass().getAnnotation(RolesAllowed.class);
        }
        return roles == null ? "read" : String.join("' or '", roles.value());
    }
}
