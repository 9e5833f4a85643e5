package io.onrecord.extract;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.onrecord.extraction.ReadArticle;
import io.onrecord.extraction.SpeakerKind;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Tells Prometheus how long articles take, what becomes of them, and of how many statements nobody could tell who spoke. From the start on: what is not there yet cannot be told from what is away. */
@Startup
@ApplicationScoped
class MeasureReading {
    private static final Duration[] STEPS = Stream.of(25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000)
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final Timer reading;
    private final Timer recording;
    private final Counter recorded;
    private final Counter failed;
    private final Map<Whose, Counter> statements = new EnumMap<>(Whose.class);

    /** Whether it could be told who spoke. */
    enum Whose {
        /** Somebody. */
        TOLD,
        /** The article itself names nobody: a document, a person who is kept anonymous. */
        NOBODY,
        /** Nobody could tell, or not surely enough to give a name. */
        UNKNOWN;

        static Whose of(SpeakerKind kind) {
            return switch (kind) {
                case PERSON, ORGANISATION, GROUP -> TOLD;
                case ANONYMOUS, DOCUMENT -> NOBODY;
                case UNKNOWN -> UNKNOWN;
            };
        }
    }

    MeasureReading(MeterRegistry registry) {
        reading = timer(registry, "reading");
        recording = timer(registry, "recording");
        recorded = articles(registry, "recorded");
        failed = articles(registry, "failed");
        for (Whose whose : Whose.values()) {
            statements.put(
                    whose,
                    Counter.builder("onrecord.statements.read")
                            .tag("speaker", whose.name().toLowerCase(Locale.ROOT))
                            .description(
                                    "Statements found in articles that were recorded, by whether it could be told who spoke")
                            .register(registry));
        }
    }

    private static Timer timer(MeterRegistry registry, String part) {
        return Timer.builder("onrecord.extraction")
                .tag("part", part)
                .description("Time that one article took: reading its text, and recording what was found")
                .serviceLevelObjectives(STEPS)
                .register(registry);
    }

    private static Counter articles(MeterRegistry registry, String outcome) {
        return Counter.builder("onrecord.articles.read")
                .tag("outcome", outcome)
                .description("Articles that were read, by what became of it")
                .register(registry);
    }

    Timer reading() {
        return reading;
    }

    Timer recording() {
        return recording;
    }

    /** It is in the record. */
    void recorded(ReadArticle article) {
        recorded.increment();
        article.statements().forEach(statement -> {
            var counter = statements.get(Whose.of(statement.speaker().kind()));
            if (counter != null) {
                counter.increment();
            }
        });
    }

    /** It was given up, and the record says why. */
    void failed() {
        failed.increment();
    }
}
