package io.onrecord.dashboard.position;

import io.onrecord.contracts.api.Position;
import io.onrecord.contracts.api.PositionChange.Verdict;
import io.onrecord.contracts.api.PublicationDate;
import io.onrecord.contracts.api.StatementSummary;
import io.onrecord.dashboard.chart.Across;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The utterances of a page along the days, and which of them may change which: measures of a picture, in percent of its width. */
public final class TimeLine {
    private static final int DAY = "2024-01-31".length();
    private static final double EDGE = 2;
    private static final double WIDTH = 96;

    private final LocalDate first;
    private final LocalDate last;
    private final List<String> dots = new ArrayList<>();
    private final List<Bow> bows = new ArrayList<>();

    /** From one utterance to a later one. */
    public record Bow(String from, String to, int y, boolean reversal) {}

    private TimeLine(LocalDate first, LocalDate last) {
        this.first = first;
        this.last = last;
    }

    /** Null when there are not two different days. */
    static @Nullable TimeLine of(Position position) {
        var days = position.items().stream()
                .flatMap(entry -> Stream.ofNullable(day(entry.statement())))
                .sorted()
                .toList();
        if (days.isEmpty() || days.getFirst().equals(days.getLast())) {
            return null;
        }
        var line = new TimeLine(days.getFirst(), days.getLast());
        days.forEach(day -> line.dots.add(line.at(day)));
        position.items().forEach(line::bows);
        return line;
    }

    private void bows(Position.Entry entry) {
        @Nullable LocalDate to = day(entry.statement());
        for (var change : entry.changes()) {
            @Nullable LocalDate from = day(change.earlier());
            var verdict = change.verdict();
            boolean none = verdict != null && verdict.verdict() == Verdict.NO_CHANGE;
            if (from != null && to != null && !none && !from.isBefore(first)) {
                int y = 6 + 5 * (bows.size() % 4);
                bows.add(new Bow(at(from), at(to), y, verdict != null && verdict.verdict() == Verdict.REVERSAL));
            }
        }
    }

    private String at(LocalDate day) {
        double part = (double) (day.toEpochDay() - first.toEpochDay()) / (last.toEpochDay() - first.toEpochDay());
        return Across.percent(EDGE + WIDTH * part);
    }

    private static @Nullable LocalDate day(StatementSummary statement) {
        PublicationDate published = statement.published();
        return switch (published.precision()) {
            case INSTANT, DAY ->
                published.value() == null
                        ? null
                        : LocalDate.parse(published.value().substring(0, DAY));
            case MONTH, YEAR, UNKNOWN -> null;
        };
    }

    public LocalDate first() {
        return first;
    }

    public LocalDate last() {
        return last;
    }

    public List<String> dots() {
        return dots;
    }

    public List<Bow> bows() {
        return bows;
    }
}
