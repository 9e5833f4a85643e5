package io.onrecord.query.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.onrecord.contracts.ArticleState;
import io.onrecord.contracts.FeedHealth;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Names the figures of the record for Prometheus. Every replica tells the same, so whoever asks takes the largest, not the sum. */
@ApplicationScoped
class TellFigures {
    private final MeterRegistry registry;
    private final LastSeen last;

    TellFigures(MeterRegistry registry, WatchRecord watch) {
        this.registry = registry;
        this.last = watch.last();
    }

    void start(@Observes StartupEvent started) {
        Gauge.builder("onrecord.record.known", last, seen -> seen.isKnown() ? 1 : 0)
                .description("1 when the record could be looked at lately; 0 when its figures are unknown")
                .register(registry);
        articles();
        feeds();
        waiting();
        again();
    }

    private void articles() {
        for (ArticleState state : ArticleState.values()) {
            gauge("onrecord.articles", figures -> figures.articles().in(state))
                    .tag("state", lower(state))
                    .description("Articles by state; those that wait or have failed counted to " + LookAtRecord.MOST)
                    .register(registry);
        }
        gauge("onrecord.oldest.unannounced", figures -> figures.articles().unannounced())
                .baseUnit("seconds")
                .description(
                        "How long the oldest article has been waiting to be announced to extraction; 0 when none is")
                .register(registry);
        gauge("onrecord.oldest.unread", figures -> figures.articles().unread())
                .baseUnit("seconds")
                .description(
                        "How long ago the oldest article was announced that extraction has not read; 0 when none is")
                .register(registry);
    }

    private void feeds() {
        for (FeedHealth health : FeedHealth.values()) {
            gauge("onrecord.feeds", figures -> figures.feeds().getOrDefault(health, 0L))
                    .tag("health", lower(health))
                    .description("Feeds by how they are doing, as the page Feeds has it")
                    .register(registry);
        }
    }

    private void waiting() {
        gauge("onrecord.dead.letters", Figures::deadLetters)
                .description("Messages that could not be handled and wait for a person")
                .register(registry);
        gauge("onrecord.statements.unlinked", Figures::unlinked)
                .description("Statements that wait to be put into their echoes")
                .register(registry);
        gauge("onrecord.takedowns.unfinished", Figures::takedowns)
                .description("Take-downs that are not carried out yet")
                .register(registry);
        gauge("onrecord.corrections.unhandled", Figures::corrections)
                .description("Corrections that are not carried out yet")
                .register(registry);
    }

    private void again() {
        String what = "Articles of the re-extractions that run: all of them, and those read so far; 0 when none runs";
        gauge("onrecord.reextraction.articles", figures -> figures.again().fitting())
                .tag("part", "all")
                .description(what)
                .register(registry);
        gauge("onrecord.reextraction.articles", figures -> figures.again().read())
                .tag("part", "read")
                .description(what)
                .register(registry);
    }

    private Gauge.Builder<LastSeen> gauge(String name, ToDoubleFunction<Figures> figure) {
        return Gauge.builder(name, last, seen -> seen.of(figure)).strongReference(true);
    }

    private static String lower(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }
}
