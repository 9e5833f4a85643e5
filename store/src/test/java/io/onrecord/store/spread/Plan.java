package io.onrecord.store.spread;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A plan as {@code EXPLAIN (VERBOSE)} writes it, with what it says of tables that lie with their articles.
 *
 * @param lines of the plan, outermost first, indented by how deep they lie
 */
record Plan(List<String> lines) {
    private static final Pattern TABLE = Pattern.compile(" on (?:public|spread)\\.(\\w+)(?: (\\w+))?");
    private static final Pattern PLACE = Pattern.compile("_at(\\d)$");
    private static final Pattern CONDITION =
            Pattern.compile("^\\s*(?:Index Cond|Recheck Cond|Filter|Join Filter|Hash Cond|Merge Cond): (.*)$");
    private static final Pattern EQUAL = Pattern.compile("(\\w+\\.\\w+) = (\\w+\\.\\w+|'[^']+'::uuid)");
    private static final Pattern SUBQUERY = Pattern.compile("(?:Subquery Scan on (\\w+)|^\\s*CTE (\\w+)$)");
    private static final Pattern OF_CTE = Pattern.compile("CTE Scan on (\\w+) (\\w+)");

    /** In how many places rows are looked for. */
    Set<Integer> places() {
        Set<Integer> places = new HashSet<>();
        for (String line : lines) {
            Matcher table = TABLE.matcher(line);
            if (table.find()) {
                Matcher place = PLACE.matcher(table.group(1));
                if (place.find()) {
                    places.add(Integer.valueOf(place.group(1)));
                }
            }
        }
        return places;
    }

    /**
     * Whether all tables that lie with their articles are joined by the article: then each place can do its part alone. Of a plan
     * of whole tables.
     *
     * @param keys of each such table the column with its article's id
     */
    boolean isJoinedBy(Map<String, String> keys) {
        return parts(keys).size() <= 1;
    }

    /** Whether it is one article, told by its id, that all of them are joined by. */
    boolean isOfOne(Map<String, String> keys) {
        List<Set<String>> parts = parts(keys);
        return parts.size() == 1 && parts.getFirst().stream().anyMatch(one -> one.endsWith("::uuid"));
    }

    /** What is joined with what: tables and values of ids. */
    private List<Set<String>> parts(Map<String, String> keys) {
        Map<String, String> aliases = new HashMap<>();
        for (String line : lines) {
            Matcher table = TABLE.matcher(line);
            if (table.find() && keys.containsKey(table.group(1)) && !line.contains("Insert on")) {
                aliases.put(table.group(2) == null ? table.group(1) : table.group(2), keys.get(table.group(1)));
            }
        }
        Joined joined = new Joined();
        lines.stream().map(CONDITION::matcher).filter(Matcher::matches).forEach(condition -> {
            Matcher equal = EQUAL.matcher(condition.group(1));
            while (equal.find()) {
                if (isKey(equal.group(1), aliases) && isKey(equal.group(2), aliases)) {
                    joined.join(equal.group(1), equal.group(2));
                }
            }
        });
        passOn(joined, aliases);
        return aliases.entrySet().stream()
                .map(one -> joined.of(one.getKey() + "." + one.getValue()))
                .distinct()
                .map(joined::with)
                .toList();
    }

    /** Of a table that does not lie with its article any column may be an article's id. */
    private static boolean isKey(String column, Map<String, String> aliases) {
        int dot = column.indexOf('.');
        if (column.startsWith("'") || dot < 0) {
            return true;
        }
        String key = aliases.get(column.substring(0, dot));
        return key == null || key.equals(column.substring(dot + 1));
    }

    /** A question in a question hands on the article of what it asks. */
    private void passOn(Joined joined, Map<String, String> aliases) {
        for (int i = 0; i < lines.size(); i++) {
            Matcher renamed = OF_CTE.matcher(lines.get(i));
            if (renamed.find()) {
                joined.join(renamed.group(1) + ".article_id", renamed.group(2) + ".article_id");
            }
            Matcher outer = SUBQUERY.matcher(lines.get(i));
            if (!outer.find()) {
                continue;
            }
            String alias = outer.group(1) == null ? outer.group(2) : outer.group(1);
            for (int j = i + 1; j < lines.size() && depth(lines.get(j)) > depth(lines.get(i)); j++) {
                Matcher table = TABLE.matcher(lines.get(j));
                if (table.find()) {
                    String inner = table.group(2) == null ? table.group(1) : table.group(2);
                    if (aliases.containsKey(inner)) {
                        String key = inner + "." + aliases.get(inner);
                        joined.join(alias + ".article_id", key);
                        joined.join(alias + "." + aliases.get(inner), key);
                        break;
                    }
                }
            }
        }
    }

    private static int depth(String line) {
        int depth = 0;
        while (depth < line.length() && (line.charAt(depth) == ' ')) {
            depth++;
        }
        return depth;
    }

    /** What equals what. */
    private static final class Joined {
        private final Map<String, String> parents = new HashMap<>();

        String of(String one) {
            String parent = parents.getOrDefault(one, one);
            return parent.equals(one) ? one : of(parent);
        }

        Set<String> with(String root) {
            Set<String> all = new HashSet<>(Set.of(root));
            parents.keySet().stream().filter(one -> of(one).equals(root)).forEach(all::add);
            return all;
        }

        void join(String one, String other) {
            String from = of(one);
            String into = of(other);
            if (!from.equals(into)) {
                parents.put(from, into);
            }
        }
    }
}
