package io.onrecord.local.chaos;

import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** What was done, and how long it took until all was well again. */
final class Tally {
    private final Map<Victim, Integer> kills = new EnumMap<>(Victim.class);
    private final Map<String, Integer> kinds = new TreeMap<>();
    private final Map<String, Duration> recoveries = new TreeMap<>();
    private int repeated;

    synchronized void done(Fault fault) {
        kinds.merge(fault.kind(), 1, Integer::sum);
        if (fault instanceof Fault.Kill kill) {
            kills.merge(kill.victim(), 1, Integer::sum);
        }
    }

    synchronized void recovered(Fault fault, Duration taken) {
        recoveries.merge(fault.kind(), taken, (one, other) -> one.compareTo(other) > 0 ? one : other);
    }

    synchronized void repeated(int messages) {
        repeated += messages;
    }

    synchronized Map<Victim, Integer> kills() {
        return new EnumMap<>(kills);
    }

    /** How many of each kind. */
    synchronized Map<String, Integer> kinds() {
        return new LinkedHashMap<>(kinds);
    }

    /** The longest of each kind. */
    synchronized Map<String, Duration> recoveries() {
        return new LinkedHashMap<>(recoveries);
    }

    synchronized int repeatedMessages() {
        return repeated;
    }
}
