package io.onrecord.query.problem;

import io.onrecord.contracts.api.Addresses;
import io.onrecord.contracts.api.Problem;
import io.onrecord.contracts.api.ProblemException;
import io.onrecord.query.sql.Away;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns what ended a request into a problem. What nobody expected is logged whole and told without its inside. */
final class ProblemMapper {
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);
    private static final int RETRY_SECONDS = 5;

    @ServerExceptionMapper
    public RestResponse<Problem> known(ProblemException failure, UriInfo address) {
        Problem problem = failure.problem();
        ResponseBuilder<Problem> answer =
                answer(problem.status(), problem.code(), problem.title(), String.valueOf(problem.detail()), address);
        failure.retryAfter().ifPresent(seconds -> answer.header(HttpHeaders.RETRY_AFTER, seconds));
        return answer.build();
    }

    @ServerExceptionMapper
    public RestResponse<Problem> unknownPath(NotFoundException failure, UriInfo address, Request tried) {
        List<String> instead = Addresses.insteadOf(tried.getMethod(), address.getPath());
        return instead.isEmpty() ? unknownPath(address) : otherMethod(instead, address);
    }

    private static RestResponse<Problem> unknownPath(UriInfo address) {
        return answer(
                        404,
                        "path-not-found",
                        "No such address",
                        "nothing is at this address; /api/v1/openapi lists all that there is",
                        address)
                .build();
    }

    @ServerExceptionMapper
    public RestResponse<Problem> refused(WebApplicationException failure, UriInfo address, Request tried) {
        Response given = failure.getResponse();
        int status = given.getStatus();
        if (status >= 500) {
            return unexpected(failure, address);
        }
        return switch (status) {
            case 405 -> otherMethod(instead(tried, address), address);
            case 406 ->
                answer(
                                406,
                                "not-acceptable",
                                "Not acceptable",
                                "this address has no such media type; leave 'Accept' out to get the one it has",
                                address)
                        .build();
            default ->
                answer(status, "bad-request", "Bad request", "the request cannot be understood", address)
                        .build();
        };
    }

    /** The front door brings nothing here that the address takes elsewhere; who comes by another way is told of this service. */
    private static List<String> instead(Request tried, UriInfo address) {
        List<String> instead = Addresses.insteadOf(tried.getMethod(), address.getPath());
        return instead.isEmpty() ? List.of("GET", "HEAD") : instead;
    }

    private static RestResponse<Problem> otherMethod(List<String> instead, UriInfo address) {
        String methods = String.join(", ", instead);
        return answer(405, "method-not-allowed", "Method not allowed", "this address takes " + methods, address)
                .header(HttpHeaders.ALLOW, methods)
                .build();
    }

    @ServerExceptionMapper
    public RestResponse<Problem> unexpected(Throwable failure, UriInfo address) {
        if (Away.isTooSlow(failure)) {
            return answer(
                            503,
                            "query-too-slow",
                            "The question takes too long",
                            "the record could not answer in time; narrow it by speaker, topic or days and ask again",
                            address)
                    .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                    .build();
        }
        if (Away.isAway(failure)) {
            LOG.warnf("the record is not available: %s", failure.getMessage());
            return answer(
                            503,
                            "record-unavailable",
                            "The record is not available",
                            "the database cannot be reached at the moment; ask again in a few seconds",
                            address)
                    .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                    .build();
        }
        LOG.errorf(failure, "%s ended in an error", address.getPath());
        return answer(
                        500,
                        "internal-error",
                        "Internal error",
                        "something went wrong in this service; it is in its log. Ask again, and tell its operator if it stays",
                        address)
                .build();
    }

    private static ResponseBuilder<Problem> answer(
            int status, String code, String title, String detail, UriInfo address) {
        return ResponseBuilder.<Problem>create(status)
                .entity(Problem.of(
                        status, code, title, detail, address.getRequestUri().getRawPath()))
                .type(MediaType.valueOf(Problem.MEDIA_TYPE));
    }
}
