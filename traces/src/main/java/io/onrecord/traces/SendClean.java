package io.onrecord.traces;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.time.Clock;
import java.util.Collection;
import org.jboss.logging.Logger;

/** The one way out for spans: each is made clean before, and what does not arrive is told of now and then. */
final class SendClean implements SpanExporter {
    private static final Logger LOG = Logger.getLogger(SendClean.class);

    private final SpanExporter sender;
    private final Trouble trouble;
    private final Clock clock;

    SendClean(SpanExporter sender, Trouble trouble, Clock clock) {
        this.sender = sender;
        this.trouble = trouble;
        this.clock = clock;
    }

    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
        CompletableResultCode sent =
                sender.export(spans.stream().<SpanData>map(Clean::new).toList());
        sent.whenComplete(() -> {
            if (sent.isSuccess()) {
                trouble.arrived(clock.instant()).ifPresent(LOG::info);
            } else {
                trouble.lost(spans.size(), clock.instant()).ifPresent(LOG::warn);
            }
        });
        return sent;
    }

    @Override
    public CompletableResultCode flush() {
        return sender.flush();
    }

    @Override
    public CompletableResultCode shutdown() {
        return sender.shutdown();
    }
}
