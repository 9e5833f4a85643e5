package io.onrecord.extract.echo;

import io.onrecord.extraction.echoes.Fingerprints;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The fingerprints that a statement is kept and looked for by. Those of a speaker find each other over years; where nobody
 * could tell who spoke, only over neighbouring weeks. Of one batch of statements, each looked at once.
 */
final class Prints {
    private final Map<UUID, int[]> kept = new HashMap<>();
    private final Map<UUID, Set<Integer>> sought = new HashMap<>();

    int[] kept(Stored one) {
        return kept.computeIfAbsent(
                one.id(), id -> Fingerprints.of(one.utterance().wording(), salt(one, 0)));
    }

    /** What those that may be the same are kept by. */
    int[] sought(Stored one) {
        if (one.speaker() != null || one.utterance().day() == null) {
            return kept(one);
        }
        return IntStream.rangeClosed(-1, 1)
                .flatMap(weeks -> IntStream.of(Fingerprints.of(one.utterance().wording(), salt(one, weeks))))
                .sorted()
                .distinct()
                .toArray();
    }

    /** Whether one would be found by the other's. */
    boolean meet(Stored one, Stored other) {
        var all = sought.computeIfAbsent(
                one.id(), id -> IntStream.of(sought(one)).boxed().collect(Collectors.toSet()));
        return IntStream.of(kept(other)).anyMatch(all::contains);
    }

    private static String salt(Stored one, int weeks) {
        if (one.speaker() != null) {
            return one.speaker().toString();
        }
        @Nullable LocalDate day = one.utterance().day();
        if (day == null) {
            return "undated";
        }
        var then = day.plusWeeks(weeks);
        return then.get(IsoFields.WEEK_BASED_YEAR) + "-" + then.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }
}
