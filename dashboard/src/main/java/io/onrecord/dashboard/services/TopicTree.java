package io.onrecord.dashboard.services;

import io.onrecord.contracts.api.TopicSummary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The topics as a tree, in the order of their file. */
public final class TopicTree {
    private static final int DEEPEST = 8;

    private final Map<String, List<TopicSummary>> children = new HashMap<>();

    private TopicTree(List<TopicSummary> topics) {
        Set<String> known = new HashSet<>();
        topics.forEach(topic -> known.add(topic.id()));
        for (TopicSummary topic : topics) {
            String parent = Objects.requireNonNullElse(topic.parentId(), "");
            children.computeIfAbsent(known.contains(parent) ? parent : "", p -> new ArrayList<>())
                    .add(topic);
        }
    }

    /**
     * A topic with what is under it.
     *
     * @param total statements of the topic and of everything under it; one with several of them counts for each
     */
    public record Node(TopicSummary topic, int depth, long total, List<Node> children) {
        /** For a plain list of choices, where depth can only be shown by words. */
        public String indented() {
            return "\u2003".repeat(depth) + topic.label();
        }
    }

    public static List<Node> roots(List<TopicSummary> topics) {
        return new TopicTree(topics).under("", 0);
    }

    /** Every topic after its parent. */
    public static List<Node> flat(List<TopicSummary> topics) {
        List<Node> all = new ArrayList<>();
        roots(topics).forEach(node -> add(all, node));
        return all;
    }

    private static void add(List<Node> all, Node node) {
        all.add(node);
        node.children().forEach(child -> add(all, child));
    }

    private List<Node> under(String parent, int depth) {
        if (depth > DEEPEST) {
            return List.of();
        }
        return children.getOrDefault(parent, List.of()).stream()
                .map(topic -> node(topic, depth))
                .toList();
    }

    private Node node(TopicSummary topic, int depth) {
        List<Node> below = under(topic.id(), depth + 1);
        long total = topic.statements() + below.stream().mapToLong(Node::total).sum();
        return new Node(topic, depth, total, below);
    }
}
