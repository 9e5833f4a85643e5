package io.onrecord.store.spread;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Statements as Postgres keeps them have lost their constants, and with those what type some expressions are of. These put it back where
 * it cannot be told otherwise.
 */
final class Spelling {
    private static final Pattern VALUE = Pattern.compile("\\$\\d+");

    private Spelling() {}

    /** The statement itself, and then what it may have been. */
    static List<String> of(String sql) {
        return List.of(sql, typed(sql, "text[]"), typed(sql, "uuid[]"));
    }

    private static String typed(String sql, String array) {
        return numbered(sql.replaceAll("unnest\\((\\$\\d+)\\)", "unnest($1::" + array + ")")
                .replaceAll("interval \\$\\d+", "interval '1 second'")
                .replaceAll("extract\\(\\$\\d+ FROM", "extract(epoch FROM")
                .replaceAll("(\\$\\d+) AS n\\b", "$1::int AS n")
                // What is grouped by is to be the same wherever it stands.
                .replaceAll("coalesce\\((\\w+(?:::text)?), \\$\\d+\\)", "coalesce($1, 'unknown')"));
    }

    /** From one on without a gap. */
    private static String numbered(String sql) {
        Map<String, String> numbers = new LinkedHashMap<>();
        return VALUE.matcher(sql)
                .replaceAll(value -> "\\" + numbers.computeIfAbsent(value.group(), one -> "$" + (numbers.size() + 1)));
    }
}
