package io.onrecord.query.unchanged;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Gives every answer in JSON, and every article's bytes, its {@code ETag}, and says 304 to whoever names it. The answer is
 * made for that: what an answer consists of is spread over so many tables that nothing cheaper could be trusted. What is
 * saved is the way to the client.
 */
final class TagAnswers {
    /** Last of all: what others add to the answer is to be in it. */
    private static final int LAST = 100;

    private static final Annotation[] NONE = {};

    private final ObjectMapper json;

    TagAnswers(ObjectMapper json) {
        this.json = json;
    }

    @ServerResponseFilter(priority = LAST)
    public void tag(ContainerRequestContext request, ContainerResponseContext response) throws JsonProcessingException {
        byte @Nullable [] body = response.getStatus() == Status.OK.getStatusCode() ? body(response) : null;
        if (body == null) {
            return;
        }
        Validator tag = Validator.of(body);
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag.value());
        response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (tag.isIn(request.getHeaders().getOrDefault(HttpHeaders.IF_NONE_MATCH, List.of()))) {
            response.setStatus(Status.NOT_MODIFIED.getStatusCode());
            response.setEntity(null);
        } else {
            response.setEntity(body, NONE, response.getMediaType());
        }
    }

    private byte @Nullable [] body(ContainerResponseContext response) throws JsonProcessingException {
        Object entity = response.getEntity();
        if (entity instanceof byte[] bytes) {
            return bytes;
        }
        boolean written = entity != null
                && MediaType.APPLICATION_JSON_TYPE.isCompatible(
                        Objects.requireNonNullElse(response.getMediaType(), MediaType.WILDCARD_TYPE));
        return written ? json.writeValueAsBytes(entity) : null;
    }
}
