package io.onrecord.local.rollout;

import io.onrecord.local.process.Processes;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Restarts one process after another, as somebody does who brings in a new release: the next one when the last is ready. */
final class RestartAll {
    private static final int LOOK = 100;
    private static final int SETTLE = 2_000;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Fleet fleet;
    private final Processes processes;
    private final Consumer<String> said;
    private final Map<String, Duration> taken = new TreeMap<>();

    RestartAll(Fleet fleet, Processes processes, Consumer<String> said) {
        this.fleet = fleet;
        this.processes = processes;
        this.said = said;
    }

    void restart(List<Member> members) throws IOException, InterruptedException {
        for (Member member : members) {
            restart(member);
        }
    }

    /** All of them stop before the first one is ready again. */
    void restartTogether(List<Member> members) throws IOException, InterruptedException {
        Instant begin = Instant.now();
        Map<Member, Long> before = new LinkedHashMap<>();
        for (Member member : members) {
            before.put(member, stop(member));
        }
        for (Member member : members) {
            awaitReady(member, before.getOrDefault(member, 0L), begin);
        }
    }

    private void restart(Member member) throws IOException, InterruptedException {
        Instant begin = Instant.now();
        awaitReady(member, stop(member), begin);
    }

    /** @return its process id until now */
    private long stop(Member member) throws IOException, InterruptedException {
        long before = processes.await(member.name(), 0);
        // As a cluster does: whoever is to stop is taken off the list as it is told.
        fleet.balance(member, false);
        fleet.renew(member);
        processes.signal(member.isDatabase() ? "INT" : "TERM", before);
        return before;
    }

    private void awaitReady(Member member, long before, Instant begin) throws IOException, InterruptedException {
        long now = processes.pid(member.name());
        while (now == 0 || now == before || !fleet.ready(member)) {
            if (Duration.between(begin, Instant.now()).compareTo(PATIENCE) > 0) {
                throw new IOException(member.name() + " is not ready " + PATIENCE.toSeconds() + " s after its restart");
            }
            Thread.sleep(LOOK);
            now = processes.pid(member.name());
        }
        fleet.balance(member, true);
        Duration took = Duration.between(begin, Instant.now());
        taken.put(member.name(), took);
        said.accept(String.format("  restarted %s in %.1f s", member.name(), took.toMillis() / 1000.0));
        Thread.sleep(SETTLE);
    }

    /** From the signal until it was ready again, by name. */
    Map<String, Duration> taken() {
        return new TreeMap<>(taken);
    }
}
