package io.onrecord.query.echo;

import io.onrecord.contracts.api.EchoDetail;
import io.onrecord.contracts.api.EchoDetail.Carrier;
import io.onrecord.contracts.api.EchoDetail.Stop;
import io.onrecord.contracts.api.EchoDetail.Wording;
import io.onrecord.query.wording.Words;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Puts the statements of an echo in order: by wording, and by outlet. */
final class OneEcho {
    /** The first of it, whatever the rest; then by day, as they come, and within a day by the time of day where it is known. */
    private static final Comparator<Carrier> ORDER = Comparator.comparing(OneEcho::isCopy)
            .thenComparing(OneEcho::day)
            .thenComparing(
                    carrier -> carrier.statement().published().moment(),
                    Comparator.nullsLast(Comparator.naturalOrder()));

    private OneEcho() {}

    /**
     * Of its carriers.
     *
     * @param carriers at least one
     * @param statements how many there are, those not given too
     */
    static EchoDetail of(UUID id, List<Carrier> carriers, long statements, long articles) {
        var ordered = carriers.stream().sorted(ORDER).toList();
        var fullest = ordered.stream()
                .map(carrier -> carrier.statement().text())
                .max(Comparator.comparingInt(text -> Words.of(text).size()))
                .orElseThrow();
        var byWording = ordered.stream()
                .collect(Collectors.groupingBy(
                        carrier -> Words.same(carrier.statement().text()), LinkedHashMap::new, Collectors.toList()));
        var wordings =
                byWording.values().stream().map(same -> wording(fullest, same)).toList();
        return new EchoDetail(
                id,
                ordered.getFirst().statement().speaker(),
                statements,
                articles,
                fullest,
                wordings,
                path(ordered),
                ordered.size() == statements);
    }

    private static Wording wording(String fullest, List<Carrier> same) {
        var text = same.getFirst().statement().text();
        return new Wording(text, Words.differences(fullest, text), same);
    }

    private static List<Stop> path(List<Carrier> ordered) {
        Map<String, Stop> stops = new LinkedHashMap<>();
        for (var carrier : ordered) {
            var statement = carrier.statement();
            stops.merge(
                    String.valueOf(statement.outlet()),
                    new Stop(statement.outlet(), statement.published(), 1),
                    (one, more) -> new Stop(one.outlet(), one.first(), one.statements() + 1));
        }
        return List.copyOf(stops.values());
    }

    private static boolean isCopy(Carrier carrier) {
        var echo = carrier.statement().echo();
        return echo == null || !echo.first();
    }

    /** What is not known to the day comes last. */
    private static String day(Carrier carrier) {
        var published = carrier.statement().published();
        return switch (published.precision()) {
            case INSTANT, DAY ->
                published.value() == null ? "~" : published.value().substring(0, "2024-01-31".length());
            case MONTH, YEAR, UNKNOWN -> "~";
        };
    }
}
