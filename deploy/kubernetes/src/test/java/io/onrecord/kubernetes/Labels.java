package io.onrecord.kubernetes;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorRequirement;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Kubernetes' matching of labels. */
final class Labels {
    private Labels() {}

    static boolean match(LabelSelector selector, Map<String, String> labels) {
        return labels.entrySet().containsAll(selector.getMatchLabels().entrySet())
                && selector.getMatchExpressions().stream().allMatch(it -> match(it, labels));
    }

    private static boolean match(LabelSelectorRequirement wanted, Map<String, String> labels) {
        String value = labels.get(wanted.getKey());
        return switch (wanted.getOperator()) {
            case "In" -> value != null && wanted.getValues().contains(value);
            case "NotIn" -> value == null || !wanted.getValues().contains(value);
            case "Exists" -> value != null;
            case "DoesNotExist" -> value == null;
            default -> throw new IllegalArgumentException("no such operator: " + wanted.getOperator());
        };
    }

    /** {@code {a=b,c=d}}. */
    static String text(LabelSelector selector) {
        return Stream.concat(
                        selector.getMatchLabels().entrySet().stream().map(Object::toString),
                        selector.getMatchExpressions().stream().map(Object::toString))
                .sorted()
                .collect(Collectors.joining(",", "{", "}"));
    }
}
