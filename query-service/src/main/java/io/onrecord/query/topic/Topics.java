package io.onrecord.query.topic;

import io.onrecord.contracts.api.SpeakerDetail;
import io.onrecord.contracts.api.TopicDetail;
import io.onrecord.contracts.api.TopicDetail.Own;
import io.onrecord.contracts.api.TopicSummary;
import io.onrecord.query.problem.Problems;
import io.onrecord.query.sql.Database;
import io.onrecord.query.sql.Sql;
import io.onrecord.store.topic.TopicEntity;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Topics with counts. */
@ApplicationScoped
public class Topics {
    private static final int SPEAKERS = 100;

    private final Database database;

    Topics(Database database) {
        this.database = database;
    }

    /**
     * The topic and all below it. One that is removed is among them as long as statements have it: the counts, too, go by it
     * until then.
     */
    public List<String> within(String topic) {
        return tree(any -> true).within(topic);
    }

    /** The tree as the record has it now. */
    private TopicTree tree() {
        return tree(topic -> !topic.removed);
    }

    private static TopicTree tree(Predicate<TopicEntity> shown) {
        return new TopicTree(TopicEntity.<TopicEntity>listAll(
                        Sort.by("position").and("id"))
                .stream()
                .filter(shown)
                .map(topic -> new TopicTree.Node(
                        topic.id, topic.parentId, topic.label, topic.description, topic.iptc, topic.version > 0))
                .toList());
    }

    /** What each topic is called. */
    public Map<String, String> names() {
        return tree().all().stream().collect(Collectors.toMap(TopicTree.Node::id, TopicTree.Node::label));
    }

    /** The whole tree, in the order of the file. */
    public List<TopicSummary> all() {
        return summaries(tree().all());
    }

    /** Those with most statements, at most {@code limit}; a root that others stand under would only add them up. */
    public List<TopicSummary> top(int limit) {
        TopicTree tree = tree();
        return summaries(tree.all()).stream()
                .filter(topic -> topic.statements() > 0)
                .filter(topic ->
                        topic.parentId() != null || tree.children(topic.id()).isEmpty())
                .sorted(Comparator.comparingLong(TopicSummary::statements).reversed())
                .limit(limit)
                .toList();
    }

    TopicDetail detail(String id) {
        TopicTree tree = tree();
        TopicTree.Node node = tree.find(id).orElseThrow(() -> Problems.notFound("topic", id));
        return new TopicDetail(
                summaries(List.of(node)).getFirst(),
                summaries(tree.ancestors(id)),
                summaries(tree.children(id)),
                speakers(id),
                node.own() ? own(id) : null);
    }

    /** What one speaker speaks about, most first. */
    public List<SpeakerDetail.TopicCount> of(UUID speaker) {
        return database.list(
                Sql.of("""
                SELECT t.id, t.label, c.statements
                FROM count_by_topic_speaker c JOIN topic t ON t.id = c.topic_id
                WHERE c.speaker_id = ? AND NOT t.removed
                ORDER BY c.statements DESC, t.id""", speaker).planOnce(),
                row -> new SpeakerDetail.TopicCount(row.text("id"), row.text("label"), row.number("statements")));
    }

    private List<TopicDetail.SpeakerCount> speakers(String topic) {
        return database.list(
                Sql.of("""
                SELECT s.id, s.name, c.statements
                FROM count_by_topic_speaker c JOIN speaker s ON s.id = c.speaker_id
                WHERE c.topic_id = ? ORDER BY c.statements DESC, c.speaker_id DESC LIMIT ?""", topic, SPEAKERS),
                row -> new TopicDetail.SpeakerCount(row.id("id"), row.text("name"), row.number("statements")));
    }

    private @Nullable Own own(String topic) {
        return database.first(
                        Sql.of("""
                SELECT t.phrases, g.articles, g.finished_at FROM topic t
                LEFT JOIN topic_tagging g ON g.topic_id = t.id AND g.version = t.version WHERE t.id = ?""", topic),
                        row -> new Own(
                                row.texts("phrases"), row.number("articles"), row.instantOrNull("finished_at") != null))
                .orElse(null);
    }

    private List<TopicSummary> summaries(List<TopicTree.Node> nodes) {
        Map<String, Long> counts = counts(nodes);
        return nodes.stream()
                .map(node -> new TopicSummary(
                        node.id(),
                        node.parentId(),
                        node.label(),
                        node.description(),
                        node.iptc(),
                        counts.getOrDefault(node.id(), 0L),
                        node.own()))
                .toList();
    }

    private Map<String, Long> counts(List<TopicTree.Node> nodes) {
        String[] ids = nodes.stream().map(TopicTree.Node::id).toArray(String[]::new);
        return database
                .list(
                        Sql.of("""
                                SELECT topic_id, statements FROM count_by_topic WHERE topic_id = ANY (?)""", (Object) ids).planOnce(),
                        row -> Map.entry(row.text("topic_id"), row.number("statements")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
