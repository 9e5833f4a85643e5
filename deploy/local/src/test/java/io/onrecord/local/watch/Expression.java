package io.onrecord.local.watch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an expression of PromQL asks for. It does not say whether the expression is one, which promtool does; only which metrics
 * it names, and which labels.
 *
 * @param selectors each metric with what is asked of its labels
 * @param grouped labels that results are grouped or joined by
 */
record Expression(List<Selector> selectors, Set<String> grouped) {
    private static final Pattern TOKEN = Pattern.compile(
            "\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])*'|\\[[^]]*]|[A-Za-z_:][A-Za-z0-9_:]*|=~|!~|!=|[0-9.]+[a-z]*|\\S");
    private static final Set<String> GROUPING = Set.of("by", "without", "on", "ignoring", "group_left", "group_right");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "offset", "inf", "nan");
    private static final String EQUALS = "=";

    /**
     * One metric.
     *
     * @param labels those that are asked about, with the value where one is asked for; else an empty text
     */
    record Selector(String metric, Map<String, String> labels) {}

    static Expression of(String promql) {
        List<String> tokens = new ArrayList<>();
        Matcher found = TOKEN.matcher(promql);
        while (found.find()) {
            tokens.add(found.group());
        }
        List<Selector> selectors = new ArrayList<>();
        Set<String> grouped = new TreeSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            String next = i + 1 < tokens.size() ? tokens.get(i + 1) : "";
            if (!isName(token) || WORDS.contains(token)) {
                continue;
            }
            if (GROUPING.contains(token)) {
                i = grouping(tokens, i + 1, grouped);
            } else if (next.equals("{")) {
                Map<String, String> labels = new LinkedHashMap<>();
                i = labels(tokens, i + 2, labels);
                selectors.add(new Selector(token, labels));
            } else if (!next.equals("(") && !GROUPING.contains(next)) {
                selectors.add(new Selector(token, Map.of()));
            }
        }
        return new Expression(selectors, grouped);
    }

    private static boolean isName(String token) {
        return Character.isLetter(token.charAt(0)) || token.charAt(0) == '_';
    }

    /** Where the list of labels that begins there has ended. */
    private static int grouping(List<String> tokens, int from, Set<String> grouped) {
        int i = from;
        while (!tokens.get(i).equals(")")) {
            if (isName(tokens.get(i))) {
                grouped.add(tokens.get(i));
            }
            i++;
        }
        return i;
    }

    private static int labels(List<String> tokens, int from, Map<String, String> labels) {
        int i = from;
        while (!tokens.get(i).equals("}")) {
            if (isName(tokens.get(i))) {
                String value = tokens.get(i + 2);
                labels.put(
                        tokens.get(i), tokens.get(i + 1).equals(EQUALS) ? value.substring(1, value.length() - 1) : "");
                i += 2;
            }
            i++;
        }
        return i;
    }
}
