package io.onrecord.traces;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.traces.Collector.Seen;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class SendTracesTest {
    /** More than wait at once. */
    private static final int MANY = 20_000;

    private static SdkTracerProvider provider(String to) {
        return SdkTracerProvider.builder()
                .addSpanProcessor(SendTraces.sending(to, Clock.systemUTC()))
                .build();
    }

    @Test
    void spansComeToTheCollectorWithTheirParentsAndWithoutWhatIsNobodysBusiness() throws Exception {
        try (Collector collector = Collector.serve();
                SdkTracerProvider provider = provider(collector.address() + "/")) {
            Tracer tracer = provider.get("a test");
            var outer = tracer.spanBuilder("outer").startSpan();
            tracer.spanBuilder("inner")
                    .setParent(Context.root().with(outer))
                    .setAttribute("url.query", "key=secret")
                    .setAttribute("onrecord.article", "an id")
                    .startSpan()
                    .end();
            outer.end();
            Seen inner = collector.await(it -> it.name().equals("inner"));
            Seen parent = collector.await(it -> it.name().equals("outer"));
            assertThat(inner.parent()).isEqualTo(parent.id()).isNotEmpty();
            assertThat(inner.trace()).isEqualTo(parent.trace());
            assertThat(parent.parent()).isEmpty();
            assertThat(inner.attributes()).containsOnlyKeys("onrecord.article");
        }
    }

    @Test
    void aCollectorThatIsAwayIsToldOfOnceAndHoldsNobodyUp() throws Exception {
        List<String> said = new ArrayList<>();
        Handler ear = new Handler() {
            @Override
            public void publish(LogRecord told) {
                synchronized (said) {
                    said.add(told.getLoggerName() + ": " + told.getMessage());
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger root = Logger.getLogger("");
        root.addHandler(ear);
        SdkTracerProvider provider = provider("http://127.0.0.1:" + freePort());
        try {
            Tracer tracer = provider.get("a test");
            for (int i = 0; i < MANY; i++) {
                tracer.spanBuilder("lost").startSpan().end();
            }
            assertThat(provider.forceFlush().join(30, TimeUnit.SECONDS).isDone())
                    .isTrue();
        } finally {
            assertThat(provider.shutdown().join(30, TimeUnit.SECONDS).isDone()).isTrue();
            root.removeHandler(ear);
        }
        synchronized (said) {
            // What the libraries say beside is under the name that the services have silenced.
            assertThat(said)
                    .allMatch(it ->
                            it.startsWith(SendClean.class.getName()) || it.startsWith("io.opentelemetry.exporter."));
            assertThat(said.stream().filter(it -> it.contains(SendClean.class.getName())))
                    .singleElement()
                    .asString()
                    .contains("traces do not reach");
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
