package io.onrecord.ingest.problem;

import io.onrecord.contracts.api.Addresses;
import io.onrecord.contracts.api.Problem;
import io.onrecord.contracts.api.ProblemException;
import io.onrecord.ingest.database.Database;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.OptionalInt;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every error leaves as problem+json with a stable code; no stack trace does. */
final class ProblemMapper {
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);
    private static final int RETRY_SECONDS = 5;

    @ServerExceptionMapper
    Response problem(ProblemException refused, UriInfo request) {
        Response.ResponseBuilder answer = Response.fromResponse(response(refused.problem(), request));
        refused.retryAfter().ifPresent(seconds -> answer.header(HttpHeaders.RETRY_AFTER, seconds));
        return answer.build();
    }

    @ServerExceptionMapper
    Response http(WebApplicationException refused, UriInfo request, Request tried) {
        int status = refused.getResponse().getStatus();
        if (status < 400) {
            return refused.getResponse();
        }
        if (status >= 500) {
            return unexpected(refused, request);
        }
        List<String> instead =
                status == 404 || status == 405 ? Addresses.insteadOf(tried.getMethod(), request.getPath()) : List.of();
        if (instead.isEmpty() && status != 405) {
            return response(HttpProblems.of(status), request);
        }
        return Response.fromResponse(response(HttpProblems.of(405), request))
                .header(HttpHeaders.ALLOW, instead.isEmpty() ? "POST" : String.join(", ", instead))
                .build();
    }

    @ServerExceptionMapper
    Response unexpected(Throwable failure, UriInfo request) {
        OptionalInt unreadable = HttpProblems.status(failure);
        if (unreadable.isPresent()) {
            return response(HttpProblems.of(unreadable.getAsInt()), request);
        }
        if (Database.isAway(failure)) {
            LOG.warnf("%s waits for the database: %s", request.getPath(), failure.getMessage());
            return Response.fromResponse(response(HttpProblems.of(503), request))
                    .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                    .build();
        }
        LOG.errorf(failure, "%s failed", request.getPath());
        return response(HttpProblems.of(500), request);
    }

    private static Response response(Problem problem, UriInfo request) {
        Problem located = new Problem(
                problem.type(), problem.title(), problem.status(), problem.detail(), problem.code(), request.getPath());
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(located)
                .build();
    }
}
