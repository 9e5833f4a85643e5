package io.onrecord.local.chaos;

import io.onrecord.local.process.Processes;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;

/**
 * Carries out a plan, one fault after another, each as soon as its share is reached: it does not wait until the one before is got
 * over. What a pause or a full disk holds up goes on by itself; where nothing moves all the same, the next fault comes anyhow.
 *
 * @param recoveries runs what watches until all is well again
 * @param said hears what is done
 */
record CommitFaults(
        Processes processes,
        Disks disks,
        Announcements announcements,
        int mostRepeated,
        Readiness readiness,
        ExecutorService recoveries,
        Tally tally,
        Consumer<String> said) {
    private static final Duration STANDSTILL = Duration.ofSeconds(45);
    private static final int LOOK = 50;

    void run(List<Plan.Planned> part, DoubleSupplier share) throws IOException, InterruptedException {
        for (Plan.Planned planned : part) {
            await(planned.share(), share);
            commit(planned.fault());
        }
    }

    private static void await(double wanted, DoubleSupplier share) throws InterruptedException {
        Instant since = Instant.now();
        double last = -1;
        for (double now = share.getAsDouble(); now < wanted; now = share.getAsDouble()) {
            if (now > last) {
                last = now;
                since = Instant.now();
            } else if (Duration.between(since, Instant.now()).compareTo(STANDSTILL) > 0) {
                return;
            }
            Thread.sleep(LOOK);
        }
    }

    private void commit(Fault fault) throws IOException, InterruptedException {
        if (fault instanceof Fault.FillDisk && disks.missing() != null) {
            return;
        }
        said.accept("fault: " + fault.words());
        switch (fault) {
            case Fault.Kill(Victim victim) -> end(fault, victim, "KILL");
            // Postgres waits for its clients at SIGTERM, and disconnects them at SIGINT.
            case Fault.Restart(Victim victim) -> end(fault, victim, victim == Victim.POSTGRES ? "INT" : "TERM");
            case Fault.Pause(Victim victim, Duration lasting) -> pause(fault, victim, lasting);
            case Fault.FillDisk(Fault.Store store, Duration lasting) -> {
                disks.fill(store, lasting);
                recovers(fault, store.victim(), 0);
            }
            case Fault.Repeat(long seed) -> tally.repeated(announcements.repeat(seed, mostRepeated));
        }
        tally.done(fault);
    }

    private void end(Fault fault, Victim victim, String signal) throws IOException, InterruptedException {
        long pid = processes.await(victim.process(), 0);
        processes.signal(signal, pid);
        recovers(fault, victim, pid);
    }

    private void pause(Fault fault, Victim victim, Duration lasting) throws IOException, InterruptedException {
        long pid = processes.await(victim.process(), 0);
        processes.signalAll("STOP", pid);
        try {
            Thread.sleep(lasting);
        } finally {
            processes.signalAll("CONT", pid);
        }
        recovers(fault, victim, 0);
    }

    /** @param before the process that ended; 0 when none did */
    private void recovers(Fault fault, Victim victim, long before) {
        Instant start = Instant.now();
        recoveries.execute(() -> {
            try {
                processes.await(victim.process(), before);
                readiness.await();
                tally.recovered(fault, Duration.between(start, Instant.now()));
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
