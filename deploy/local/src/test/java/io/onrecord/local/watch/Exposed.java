package io.onrecord.local.watch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What services expose: of each metric its labels, and of each label its values. */
public final class Exposed {
    private static final Pattern SAMPLE = Pattern.compile("([a-zA-Z_:][\\w:]*)(?:\\{(.*)})? \\S+(?: .*)?");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:\\\\.|[^\"\\\\])*)\"");

    /** Whoever scrapes puts these on. */
    private static final Set<String> OF_PROMETHEUS = Set.of("job", "instance", "namespace", "pod");

    /** Ours have their values from the beginning; those of others come with what happens. */
    private static final String OURS = "onrecord_";

    private final Map<String, Map<String, Set<String>>> metrics = new HashMap<>();

    /** @param scrapes each as {@code /q/metrics} answers */
    public Exposed(List<String> scrapes) {
        scrapes.stream()
                .flatMap(String::lines)
                .map(SAMPLE::matcher)
                .filter(Matcher::matches)
                .forEach(this::add);
    }

    private void add(Matcher sample) {
        Map<String, Set<String>> labels = metrics.computeIfAbsent(sample.group(1), metric -> new HashMap<>());
        if (sample.group(2) != null) {
            Matcher label = LABEL.matcher(sample.group(2));
            while (label.find()) {
                labels.computeIfAbsent(label.group(1), name -> new HashSet<>()).add(label.group(2));
            }
        }
    }

    /** Which values a label of a metric has; none when there is no such metric or label. */
    public Set<String> values(String metric, String label) {
        return metrics.getOrDefault(metric, Map.of()).getOrDefault(label, Set.of());
    }

    /** What is asked for and is not there, in words. */
    public List<String> missing(List<Asked> asked) {
        List<String> missing = new ArrayList<>();
        asked.forEach(each -> missing(Expression.of(each.promql()), each.where(), missing));
        return missing;
    }

    private void missing(Expression expression, String where, List<String> missing) {
        Set<String> labels = new HashSet<>(OF_PROMETHEUS);
        for (Expression.Selector selector : expression.selectors()) {
            Map<String, Set<String>> exposed = metrics.get(selector.metric());
            if (exposed == null) {
                missing.add(where + ": no metric " + selector.metric());
                continue;
            }
            labels.addAll(exposed.keySet());
            selector.labels().forEach((label, value) -> {
                if (!exposed.containsKey(label) && !OF_PROMETHEUS.contains(label)) {
                    missing.add(where + ": " + selector.metric() + " has no label " + label);
                } else if (selector.metric().startsWith(OURS)
                        && !value.isEmpty()
                        && !exposed.get(label).contains(value)) {
                    missing.add(where + ": " + selector.metric() + " has no " + label + "=" + value);
                }
            });
        }
        expression.grouped().stream()
                .filter(label -> !labels.contains(label))
                .forEach(label -> missing.add(where + ": nothing has the label " + label));
    }
}
