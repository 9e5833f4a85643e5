package io.onrecord.query.live;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.onrecord.query.filter.Filter;
import io.onrecord.query.filter.Meaning;
import io.onrecord.query.filter.StatementParameters;
import io.onrecord.query.problem.Problems;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/statements/live")
@Tag(name = "statements", description = "Who said what, where it stands.")
class LiveResource {
    /** Of a listener that is slower than what it listens to; then it is cut off, and may come back for what it missed. */
    private static final int UNSENT = 2_000;

    private final Streams streams;
    private final Arrivals arrivals;
    private final Meaning meaning;
    private final LiveSettings settings;
    private final ObjectMapper json;

    LiveResource(Streams streams, Arrivals arrivals, Meaning meaning, LiveSettings settings, ObjectMapper json) {
        this.streams = streams;
        this.arrivals = arrivals;
        this.meaning = meaning;
        this.settings = settings;
        this.json = json;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    @ResponseHeader(name = "X-Accel-Buffering", value = "no") // for an nginx in between
    @Operation(
            operationId = "streamStatements",
            summary = "New statements that fit the filters, as they come",
            description =
                    "Server-sent events. 'statement' has a statement as in the list; it is sent when it is known whether it is an echo,"
                            + " a second or so after its article was read, after ten seconds in any case. An event's id goes into"
                            + " Last-Event-ID to hear what was missed since; some that were sent shortly before may come again. 'gap'"
                            + " says that more was missed than is sent: 500 statements, or a day. What only was read again is not new.")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(type = SchemaType.STRING)))
    public Multi<OutboundSseEvent> live(
            @BeanParam StatementParameters parameters,
            @Parameter(
                            description = "Id of the last event that was heard, as browsers send it by themselves.",
                            example = "2024-06-01T08:00:00Z/5a3c6f0e-1d2b-5c4a-8e9f-0000000000f1",
                            schema = @Schema(type = SchemaType.STRING))
                    @HeaderParam("Last-Event-ID")
                    @Nullable
                    String lastEventId,
            @Context Sse sse,
            @Context HttpServerRequest request) {
        Filter filter = parameters.filter(meaning);
        if (filter.asOf() != null) {
            throw Problems.invalid("asOf", "asks for what is past, and this stream has only what is new; leave it out");
        }
        @Nullable Position heard = Position.of(lastEventId);
        if (request.method().equals(HttpMethod.HEAD)) {
            return Multi.createFrom().empty();
        }
        streams.takePlace();
        return Multi.createFrom()
                .<OutboundSseEvent>emitter(
                        out -> {
                            Stream stream = new Stream(filter, out, sse, json);
                            out.onTermination(() -> streams.remove(stream));
                            stream.open();
                            // First listen, then look back: nothing that comes meanwhile is missed.
                            streams.add(stream);
                            if (heard != null) {
                                catchUp(stream, heard);
                            }
                        },
                        UNSENT)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                // Here and not above: somebody may be gone before anything of it has begun.
                .onTermination()
                .invoke(streams::leave);
    }

    private void catchUp(Stream stream, Position heard) {
        if (heard.recordedAt().isBefore(Instant.now().minus(settings.resumable()))) {
            stream.gap(heard.recordedAt());
            return;
        }
        List<Arrival> missed =
                arrivals.after(heard.recordedAt().minus(settings.overlap()), stream.filter(), settings.missed() + 1);
        if (missed.size() > settings.missed()) {
            stream.gap(heard.recordedAt());
        } else {
            stream.send(missed);
        }
    }
}
