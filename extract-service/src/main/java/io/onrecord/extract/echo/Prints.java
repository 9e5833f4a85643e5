package io.onrecord.extract.echo;

import io.onrecord.extraction.echoes.Fingerprints;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The fingerprints that a statement is kept and looked for by. Those of a speaker find each other over years; where nobody
 * could tell who spoke, only over neighbouring weeks.
 */
final class Prints {
    private Prints() {}

    static int[] kept(Stored one) {
        return Fingerprints.of(one.utterance().wording(), salt(one, 0));
    }

    /** What those that may be the same are kept by. */
    static int[] sought(Stored one) {
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
    static boolean meet(Stored one, Stored other) {
        var sought = IntStream.of(sought(one)).boxed().collect(Collectors.toSet());
        return IntStream.of(kept(other)).anyMatch(sought::contains);
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
