package io.onrecord.traces;

import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Sends spans in the background, a second's worth at a time. What a collector does not take in time is dropped, never waited for. */
final class SendTraces {
    private static final String PATH = "/v1/traces";
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(5);

    /** Spans that wait: some megabytes at the most. */
    private static final int WAITING = 8192;

    private static final int AT_ONCE = 512;

    private SendTraces() {}

    @Produces
    @Singleton
    static SpanProcessor processor(TracesSettings settings) {
        return settings.to().map(to -> sending(to, Clock.systemUTC())).orElseGet(SpanProcessor::composite);
    }

    /** @param to address of a collector, without path */
    static SpanProcessor sending(String to, Clock clock) {
        SpanExporter sender = OtlpHttpSpanExporter.builder()
                .setEndpoint(to.replaceFirst("/$", "") + PATH)
                .setCompression("gzip")
                .setConnectTimeout(CONNECT)
                .setTimeout(ANSWER)
                // What failed once is dropped: to keep it means to fall behind.
                .setRetryPolicy(null)
                .build();
        return BatchSpanProcessor.builder(new SendClean(sender, new Trouble(to), clock))
                .setScheduleDelay(EVERY)
                .setMaxQueueSize(WAITING)
                .setMaxExportBatchSize(AT_ONCE)
                .setExporterTimeout(ANSWER)
                .build();
    }
}
