package io.onrecord.local.hostile;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Counts what comes of cases, family by family. */
final class Tally {
    private static final int MOST_TROUBLES = 200;

    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final List<String> troubles = new ArrayList<>();
    private final Consumer<String> heard;
    private long bad;

    /** @param heard told of every trouble at once */
    Tally(Consumer<String> heard) {
        this.heard = heard;
    }

    /** The figures of one family. */
    static final class Row {
        private long cases;
        private final Set<String> different = new HashSet<>();
        private final Map<String, Long> answers = new TreeMap<>();
        private long turnedAway;
        private long failures;
        private long slow;
        private long hangs;
        private long notAsWanted;
        private Duration slowest = Duration.ZERO;
        private String slowestName = "";

        long cases() {
            return cases;
        }

        /** By what was sent. */
        long different() {
            return different.size();
        }

        Map<String, Long> answers() {
            return answers;
        }

        long turnedAway() {
            return turnedAway;
        }

        long failures() {
            return failures;
        }

        /** How many took longer than they may beside others. */
        long slow() {
            return slow;
        }

        /** How many of these did so alone. */
        long hangs() {
            return hangs;
        }

        long notAsWanted() {
            return notAsWanted;
        }

        Duration slowest() {
            return slowest;
        }

        String slowestName() {
            return slowestName;
        }
    }

    /** @param inputs the fingerprints of those that went together; one for a case by itself */
    synchronized void count(String family, String name, Case.Wanted wanted, Came came, List<String> inputs) {
        Row row = rows.computeIfAbsent(family, fresh -> new Row());
        row.cases += inputs.size();
        row.different.addAll(inputs);
        row.turnedAway += came.turnedAway();
        row.answers.merge(answer(came.status()), 1L, Long::sum);
        if (came.took().compareTo(row.slowest) > 0) {
            row.slowest = came.took();
            row.slowestName = name;
        }
        String trouble = came.trouble(wanted);
        if (trouble != null) {
            row.hangs += came.hung() ? 1 : 0;
            row.failures += came.failed() ? 1 : 0;
            row.notAsWanted += came.hung() || came.failed() ? 0 : 1;
            trouble(family + ": " + name + " " + trouble);
        }
    }

    /** It was slow beside others, and is tried again. */
    synchronized void slow(String family, String what) {
        rows.computeIfAbsent(family, fresh -> new Row()).slow++;
        heard.accept(family + ": " + what);
    }

    synchronized void trouble(String what) {
        bad++;
        heard.accept(what);
        if (troubles.size() < MOST_TROUBLES) {
            troubles.add(what);
        }
    }

    synchronized Map<String, Row> rows() {
        return new LinkedHashMap<>(rows);
    }

    synchronized List<String> troubles() {
        return List.copyOf(troubles);
    }

    /** How many inputs did not end as they should have. */
    synchronized long bad() {
        return bad;
    }

    private static String answer(int status) {
        return switch (status) {
            case Came.CLOSED -> "closed";
            case Came.NOTHING -> "nothing";
            default -> String.valueOf(status);
        };
    }
}
