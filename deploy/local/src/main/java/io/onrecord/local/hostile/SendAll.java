package io.onrecord.local.hostile;

import io.onrecord.local.screen.Screen;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Sends the described cases and then the damaged ones, some at a time. */
final class SendAll {
    /** As many feeds as are looked at at once. */
    static final int AT_ONCE = 4;

    private static final long MOST_MINUTES = 60;

    private final HostileSettings settings;
    private final Places places;
    private final Deliver deliver;
    private final SendMutants mutants;
    private final Tally tally;
    private final Screen screen;

    SendAll(HostileSettings settings, Places places, Deliver deliver, Tally tally, Screen screen) {
        this.settings = settings;
        this.places = places;
        this.deliver = deliver;
        this.mutants = new SendMutants(new Mutate(settings.seed()), deliver, tally);
        this.tally = tally;
        this.screen = screen;
    }

    void send() throws InterruptedException {
        Deque<Work> work = new ArrayDeque<>();
        long number = 0;
        for (Family family : Family.ALL) {
            for (Case each : family.cases(places).toList()) {
                if (number++ % settings.every() == 0) {
                    work.add(() -> deliver.counted(each, tally));
                }
            }
        }
        SendMutants.batches(settings.mutants()).forEach(batch -> work.add(() -> mutants.send(batch)));
        work(work);
    }

    /** One thing to send. */
    private interface Work {
        void run() throws InterruptedException;
    }

    private void work(Deque<Work> work) throws InterruptedException {
        AtomicLong left = new AtomicLong(work.size());
        try (ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE)) {
            List.copyOf(work)
                    .forEach(each -> workers.execute(() -> {
                        try {
                            each.run();
                            screen.show(
                                    "  " + left.decrementAndGet() + " requests to go, " + tally.bad() + " troubles");
                        } catch (InterruptedException stop) {
                            Thread.currentThread().interrupt();
                        } catch (RuntimeException | OutOfMemoryError ours) {
                            tally.trouble("could not be sent: " + ours);
                        }
                    }));
            workers.shutdown();
            if (!workers.awaitTermination(MOST_MINUTES, TimeUnit.MINUTES)) {
                workers.shutdownNow();
                tally.trouble("after " + MOST_MINUTES + " minutes it was not through");
            }
        }
    }
}
