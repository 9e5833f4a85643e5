package io.onrecord.dashboard;

import io.onrecord.contracts.api.Counts;
import io.onrecord.contracts.api.DeadLetter;
import io.onrecord.contracts.api.Overview;
import io.onrecord.contracts.api.Page;
import io.onrecord.contracts.api.PipelineStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How much the invented record holds, and how it comes there. */
final class Totals {
    private Totals() {}

    static Overview overview(boolean filled) {
        if (!filled) {
            return new Overview(0, 0, 0, 0, 0, List.of(), List.of(), List.of());
        }
        return new Overview(
                1204, 31, 3391, 412, 5, People.summaries(), Subjects.topics().subList(0, 3), Spoken.statements());
    }

    static PipelineStatus status(boolean filled) {
        return filled
                ? new PipelineStatus(
                        2,
                        3,
                        1198,
                        1,
                        3391,
                        1,
                        Instant.now().minusSeconds(140),
                        2,
                        12,
                        Instant.now().minusSeconds(7_300),
                        "4.2-test",
                        "0.1.0-query")
                : new PipelineStatus(0, 0, 0, 0, 0, 0, null, 0, 0, null, null, "0.1.0-query");
    }

    static Page<DeadLetter> deadLetters() {
        return new Page<>(
                List.of(new DeadLetter(
                        7,
                        "articles",
                        World.FAILED,
                        1,
                        "{\"articleId\":\"" + World.EVIL + "\"}",
                        "The text ends inside a character: " + World.EVIL,
                        3,
                        Printed.RECEIVED)),
                null);
    }

    /** Of the bins without a statement those at every other place: there nothing was taken in. */
    private static List<LocalDate> empty(List<Counts.Bin> bins) {
        List<LocalDate> empty = bins.stream()
                .filter(bin -> bin.statements() == 0)
                .map(Counts.Bin::start)
                .toList();
        return empty.stream().filter(start -> empty.indexOf(start) % 2 == 0).toList();
    }

    static Counts counts(Map<String, String> asked) {
        LocalDate today = LocalDate.now(java.time.ZoneOffset.UTC);
        LocalDate first = asked.containsKey("from") ? LocalDate.parse(asked.get("from")) : LocalDate.of(2023, 11, 1);
        LocalDate last = asked.containsKey("to")
                ? LocalDate.parse(asked.get("to"))
                : today.withDayOfMonth(today.lengthOfMonth());
        List<Counts.Bin> bins = new ArrayList<>();
        boolean none = "nothing".equals(asked.get("q"));
        String by = asked.getOrDefault("by", "month");
        int i = 0;
        for (LocalDate at = first; !at.isAfter(last); i++) {
            LocalDate next = switch (by) {
                case "day" -> at.plusDays(1);
                case "week" -> at.plusWeeks(1);
                default -> at.withDayOfMonth(1).plusMonths(1);
            };
            bins.add(new Counts.Bin(
                    at,
                    next.minusDays(1),
                    none ? 0 : Math.round(60 + 55 * Math.sin(i / 2.7) * Math.cos(i / 5.1)) * (i % 11 == 4 ? 0 : 1)));
            at = next;
        }
        return new Counts(
                by,
                first,
                last,
                bins,
                bins.stream().mapToLong(Counts.Bin::statements).sum(),
                none ? 0 : 17,
                none ? List.of() : empty(bins));
    }
}
