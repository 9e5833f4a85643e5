package io.onrecord.query.trend;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Rows of tallies under names, in the order in which they first came. */
final class Table {
    private static final int FEWEST = 500;

    private final Map<String, Map<String, Tally>> rows = new LinkedHashMap<>();

    /** @param rows that come first, in this order */
    Table(String... rows) {
        for (String row : rows) {
            this.rows.put(row, new LinkedHashMap<>());
        }
    }

    void add(String row, String column, boolean hit) {
        rows.computeIfAbsent(row, name -> new LinkedHashMap<>())
                .computeIfAbsent(column, name -> new Tally())
                .add(hit);
    }

    void print(String corner, BiFunction<String, Tally, String> cell) {
        List<String> columns = rows.values().stream()
                .flatMap(row -> row.keySet().stream())
                .distinct()
                .toList();
        line(corner, columns.stream());
        line("---", columns.stream().map(column -> "---:"));
        rows.forEach((name, row) ->
                line(name, columns.stream().map(column -> cell.apply(column, row.getOrDefault(column, new Tally())))));
        System.out.println();
    }

    private static void line(String first, Stream<String> cells) {
        System.out.println("| " + first + " | " + String.join(" | ", cells.toList()) + " |");
    }

    /** Of too few nothing is said. */
    static String fine(String column, Tally tally) {
        return tally.all() < FEWEST ? "–" : String.format(Locale.ROOT, "%.2f", 100 * tally.rate());
    }

    static String tenths(String column, Tally tally) {
        return String.format(Locale.ROOT, "%.1f", 100 * tally.rate());
    }

    static String coarse(String column, Tally tally) {
        return tally.all() == 0 ? "–" : String.format(Locale.ROOT, "%.0f", 100 * tally.rate());
    }
}
