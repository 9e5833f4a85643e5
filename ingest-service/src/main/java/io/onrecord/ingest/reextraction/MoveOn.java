package io.onrecord.ingest.reextraction;

import io.onrecord.contracts.ReextractionState;
import io.onrecord.ingest.announce.AnnounceArticles;
import io.onrecord.ingest.reextraction.Reextractions.Running;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.scheduler.Scheduler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Gives the next articles of a re-extraction their turn: as many as its pace allows, and no more than may wait, so that what
 * comes in meanwhile is read as soon as ever. One re-extraction at a time, in one process at a time.
 */
@ApplicationScoped
class MoveOn {
    private final Reextractions reextractions;
    private final AnnounceArticles announce;
    private final ReextractionSettings settings;
    private final Scheduler scheduler;
    private final Clock clock;

    MoveOn(
            Reextractions reextractions,
            AnnounceArticles announce,
            ReextractionSettings settings,
            Scheduler scheduler,
            Clock clock) {
        this.reextractions = reextractions;
        this.announce = announce;
        this.settings = settings;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        scheduler
                .newJob("move-reextractions-on")
                .setInterval(settings.every().toString())
                .setDelayed("3s")
                .setConcurrentExecution(ConcurrentExecution.SKIP)
                .setTask(execution -> once())
                .schedule();
    }

    void once() {
        List<UUID> articles = QuarkusTransaction.requiringNew().call(() -> {
            Instant now = clock.instant();
            var turn = new ArrayList<>(reextractions.unanswered(now.minus(settings.unansweredAfter()), now));
            reextractions.running().ifPresent(running -> turn.addAll(turn(running, now)));
            return turn;
        });
        articles.forEach(announce::soon);
    }

    private List<UUID> turn(Running running, Instant now) {
        int waiting = reextractions.waiting(running.id());
        Pace pace = Pace.at(now, running.next(), running.wanted().perMinute(), settings.ahead() - waiting);
        if (pace.articles() == 0) {
            return List.of();
        }
        var turn = reextractions.next(running, pace.articles(), now);
        reextractions.move(running.id(), turn, pace.next());
        if (turn.isEmpty() && waiting == 0) {
            reextractions.finish(running.id(), ReextractionState.DONE, now);
        }
        return turn;
    }
}
