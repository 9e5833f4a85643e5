package io.onrecord.query.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.onrecord.query.filter.Filter;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** One listener. What was sent to it lately is not sent again. */
final class Stream {
    private static final int LATELY = 2_000;
    private static final long RECONNECT_MILLIS = 3_000;

    private final Filter filter;
    private final MultiEmitter<? super OutboundSseEvent> out;
    private final Sse sse;
    private final ObjectMapper json;
    private final Set<UUID> sent = new LinkedHashSet<>();

    Stream(Filter filter, MultiEmitter<? super OutboundSseEvent> out, Sse sse, ObjectMapper json) {
        this.filter = filter;
        this.out = out;
        this.sse = sse;
        this.json = json;
    }

    Filter filter() {
        return filter;
    }

    /** So that the listener knows at once that it is heard, and how soon to come back when it is cut off. */
    void open() {
        out.emit(sse.newEventBuilder()
                .reconnectDelay(RECONNECT_MILLIS)
                .comment("listening")
                .build());
    }

    void beat() {
        out.emit(sse.newEventBuilder().comment("nothing new").build());
    }

    synchronized void send(List<Arrival> arrivals) {
        for (Arrival arrival : arrivals) {
            if (sent.add(arrival.statement().id())) {
                out.emit(event("statement", arrival.statement())
                        .id(arrival.position().id())
                        .build());
            }
        }
        while (sent.size() > LATELY) {
            sent.remove(sent.iterator().next());
        }
    }

    /** What came since is too much, or too long ago, to be sent. */
    void gap(Instant since) {
        out.emit(event(
                        "gap",
                        Map.of(
                                "since",
                                since.toString(),
                                "detail",
                                "more has come since than is sent here; read /api/v1/statements with the same filters"))
                .build());
    }

    void end() {
        out.complete();
    }

    private OutboundSseEvent.Builder event(String name, Object data) {
        try {
            return sse.newEventBuilder().name(name).data(json.writeValueAsString(data));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("what the API answers can be written", impossible);
        }
    }
}
