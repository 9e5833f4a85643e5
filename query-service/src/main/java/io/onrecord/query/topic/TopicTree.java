package io.onrecord.query.topic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/** The topics and how they hang together. */
public final class TopicTree {
    private final Map<String, Node> nodes = new LinkedHashMap<>();

    /** In the order of the file. */
    public TopicTree(List<Node> inOrder) {
        inOrder.forEach(node -> nodes.put(node.id(), node));
    }

    public List<Node> all() {
        return List.copyOf(nodes.values());
    }

    public Optional<Node> find(String id) {
        return Optional.ofNullable(nodes.get(id));
    }

    /** The topic and all below it; just the id itself when there is no such topic, so that it finds nothing. */
    public List<String> within(String id) {
        SequencedSet<String> found = new LinkedHashSet<>(List.of(id));
        List<String> toVisit = new ArrayList<>(List.of(id));
        while (!toVisit.isEmpty()) {
            for (Node child : children(toVisit.removeLast())) {
                if (found.add(child.id())) {
                    toVisit.add(child.id());
                }
            }
        }
        return List.copyOf(found);
    }

    public List<Node> children(String id) {
        return nodes.values().stream()
                .filter(node -> id.equals(node.parentId()))
                .toList();
    }

    /** From the root down, without the topic itself. */
    public List<Node> ancestors(String id) {
        SequencedSet<Node> found = new LinkedHashSet<>();
        @Nullable Node at = parent(nodes.get(id));
        while (at != null && found.add(at)) {
            at = parent(at);
        }
        return List.copyOf(found.reversed());
    }

    private @Nullable Node parent(@Nullable Node node) {
        return node == null || node.parentId() == null ? null : nodes.get(node.parentId());
    }

    /** One topic. */
    public record Node(
            String id,
            @Nullable String parentId,
            String label,
            String description,
            @Nullable String iptc,
            boolean own) {}
}
