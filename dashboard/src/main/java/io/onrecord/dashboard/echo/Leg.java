package io.onrecord.dashboard.echo;

import io.onrecord.contracts.api.Difference;
import io.onrecord.contracts.api.Difference.Change;
import io.onrecord.contracts.api.EchoDetail;
import io.onrecord.contracts.api.EchoDetail.Carrier;
import io.onrecord.contracts.api.EchoDetail.Stop;
import io.onrecord.contracts.api.EchoDetail.Wording;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One outlet on the way of an utterance.
 *
 * @param kept how much of the fullest wording its own fullest one has, in percent of the words
 */
public record Leg(Stop stop, long kept) {
    private static final long ALL = 100;

    static List<Leg> all(EchoDetail echo) {
        return echo.path().stream().map(stop -> new Leg(stop, kept(echo, stop))).toList();
    }

    private static long kept(EchoDetail echo, Stop stop) {
        return echo.wordings().stream()
                .filter(wording -> wording.carriers().stream().anyMatch(carrier -> isOf(carrier, stop)))
                .map(Leg::kept)
                .max(Comparator.naturalOrder())
                .orElse(0L);
    }

    private static boolean isOf(Carrier carrier, Stop stop) {
        return Objects.equals(carrier.statement().outlet(), stop.outlet());
    }

    static long kept(Wording wording) {
        long kept = words(wording, Change.KEPT);
        long cut = words(wording, Change.CUT);
        return kept + cut == 0 ? ALL : Math.round((double) ALL * kept / (kept + cut));
    }

    private static long words(Wording wording, Change change) {
        return wording.differences().stream()
                .filter(difference -> difference.change() == change)
                .map(Difference::words)
                .flatMap(words -> Stream.of(words.split(" ")))
                .count();
    }
}
