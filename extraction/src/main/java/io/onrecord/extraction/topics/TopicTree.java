package io.onrecord.extraction.topics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The curated topics, in the order of their file; every parent exists and nothing is its own ancestor. */
public final class TopicTree {
    public static final TopicTree EMPTY = new TopicTree(Map.of());

    private final Map<String, Topic> byId;

    private TopicTree(Map<String, Topic> byId) {
        this.byId = byId;
    }

    /**
     * Reads a topic file: a list {@code topics} of mappings with the keys of {@link Topic}.
     *
     * @param fileName named in errors
     * @throws TopicException when it is not a tree of topics
     */
    public static TopicTree read(String fileName, Reader yaml) {
        try {
            return of(fileName, TopicFile.topics(fileName, new YAMLMapper().readTree(yaml)));
        } catch (JsonProcessingException e) {
            throw new TopicException(fileName + ": is not YAML: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new TopicException(fileName + ": cannot be read: " + e.getMessage(), e);
        }
    }

    /** @throws TopicException when an id comes twice, a parent does not exist or is among its own descendants */
    static TopicTree of(String fileName, List<Topic> topics) {
        var byId = new LinkedHashMap<String, Topic>();
        for (var topic : topics) {
            if (byId.put(topic.id(), topic) != null) {
                throw new TopicException(fileName + ": the topic " + topic.id() + " is there twice; ids must differ");
            }
        }
        var tree = new TopicTree(byId);
        topics.forEach(topic -> tree.check(fileName, topic));
        return tree;
    }

    public List<Topic> topics() {
        return List.copyOf(byId.values());
    }

    public @Nullable Topic get(String id) {
        return byId.get(id);
    }

    /** The parent, its parent and so on up to the top. */
    public List<String> ancestors(String id) {
        var all = new ArrayList<String>();
        for (var topic = byId.get(id); topic != null && topic.parent() != null; topic = byId.get(topic.parent())) {
            all.add(topic.parent());
        }
        return all;
    }

    private void check(String fileName, Topic topic) {
        var seen = new HashSet<String>();
        var next = topic;
        while (next.parent() != null) {
            if (!seen.add(next.id())) {
                throw new TopicException(fileName + ": the topic " + topic.id()
                        + " is its own ancestor; one of its parents must be left out");
            }
            var parent = byId.get(next.parent());
            if (parent == null) {
                throw new TopicException(fileName + ": the topic " + next.id() + " has the parent " + next.parent()
                        + ", which is not there");
            }
            next = parent;
        }
    }
}
