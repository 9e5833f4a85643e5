package io.onrecord.extract.statement;

import io.onrecord.contracts.CorrectionKind;
import io.onrecord.contracts.StatementKind;
import io.onrecord.extract.decision.Decision;
import io.onrecord.extract.decision.Decisions;
import io.onrecord.extract.decision.FindAgain;
import io.onrecord.extract.topic.ArticleTopics;
import io.onrecord.extraction.topics.TopicScore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was read, as people's decisions have it. Of two on the same the later one holds.
 *
 * @param extraction without what is no statement
 * @param topics of what is left
 * @param speakers by statement: the decision that says who spoke
 * @param marks by statement: what else was decided, for the evidence
 * @param found statements that are there, by decision
 * @param lost decisions whose statement is not
 */
record Corrected(
        Extraction extraction,
        ArticleTopics topics,
        Map<UUID, Decision> speakers,
        Map<UUID, List<String>> marks,
        Map<UUID, UUID> found,
        List<UUID> lost) {

    static Corrected of(Extraction extraction, ArticleTopics topics, Decisions decisions) {
        if (decisions.inForce().isEmpty()) {
            return new Corrected(extraction, topics, Map.of(), Map.of(), Map.of(), List.of());
        }
        var onStatement = new LinkedHashMap<UUID, List<Decision>>();
        var found = new LinkedHashMap<UUID, UUID>();
        var lost = new ArrayList<UUID>();
        var places = FindAgain.each(
                candidates(extraction),
                decisions.inForce(),
                extraction.article().version());
        for (var decision : decisions.inForce()) {
            @Nullable UUID id = places.get(decision.id());
            if (id == null) {
                lost.add(decision.id());
            } else {
                found.put(decision.id(), id);
                onStatement.computeIfAbsent(id, one -> new ArrayList<>()).add(decision);
            }
        }
        return of(extraction, topics, onStatement, found, lost);
    }

    /** Among which decisions find their statements again, what is rejected too. */
    private static List<FindAgain.Candidate> candidates(Extraction extraction) {
        return extraction.statements().stream()
                .map(row -> new FindAgain.Candidate(
                        row.id(),
                        StatementKind.valueOf(row.statement().kind().name()),
                        row.statement().content(),
                        row.content()))
                .toList();
    }

    /** What there is in the end. */
    List<FindAgain.Candidate> left() {
        return candidates(extraction);
    }

    private static Corrected of(
            Extraction extraction,
            ArticleTopics topics,
            Map<UUID, List<Decision>> onStatement,
            Map<UUID, UUID> found,
            List<UUID> lost) {
        var speakers = new HashMap<UUID, Decision>();
        var marks = new HashMap<UUID, List<String>>();
        var rejected = new HashSet<UUID>();
        onStatement.forEach((id, decisions) -> {
            for (var decision : decisions) {
                switch (decision.kind()) {
                    case REJECT -> rejected.add(id);
                    case CONFIRM -> rejected.remove(id);
                    case REATTRIBUTE -> {
                        rejected.remove(id);
                        speakers.put(id, decision);
                    }
                    case RETAG, MERGE, DIFFERENT, SPLIT, RENAME, SAME_UTTERANCE, OTHER_UTTERANCE -> {}
                }
            }
            marks.put(id, marks(decisions));
        });
        var left = extraction.without(rejected);
        return new Corrected(left, retagged(extraction, topics, rejected, onStatement), speakers, marks, found, lost);
    }

    /** But for what those say, and where those are named, who are taken down. */
    Corrected without(Attributed who, Set<UUID> down) {
        if (down.isEmpty()) {
            return this;
        }
        var gone = extraction.statements().stream()
                .filter(row -> down.contains(who.of(row).speaker()))
                .map(StatementRow::id)
                .collect(Collectors.toSet());
        var left = extraction
                .without(gone)
                .withoutMentions(row -> down.contains(who.of(row).speaker()));
        var stay = new LinkedHashMap<UUID, UUID>();
        var without = new ArrayList<>(lost);
        found.forEach((decision, statement) -> {
            if (gone.contains(statement)) {
                without.add(decision);
            } else {
                stay.put(decision, statement);
            }
        });
        return new Corrected(left, retagged(extraction, topics, gone, Map.of()), speakers, marks, stay, without);
    }

    private static List<String> marks(List<Decision> decisions) {
        return decisions.stream()
                .map(Decision::kind)
                .filter(kind -> kind != CorrectionKind.REJECT)
                .distinct()
                .map(kind -> "correction:" + kind.word())
                .toList();
    }

    private static ArticleTopics retagged(
            Extraction extraction, ArticleTopics topics, Set<UUID> rejected, Map<UUID, List<Decision>> onStatement) {
        var kept = new ArrayList<Integer>();
        var scores = new ArrayList<List<TopicScore>>();
        for (int i = 0; i < extraction.statements().size(); i++) {
            var id = extraction.statements().get(i).id();
            if (!rejected.contains(id)) {
                kept.add(i);
                scores.add(retagged(topics.statements().get(i), onStatement.getOrDefault(id, List.of())));
            }
        }
        return new ArticleTopics(scores, topics.article(), topics.vectors().only(kept), topics.own());
    }

    /** A person is sure. */
    private static List<TopicScore> retagged(List<TopicScore> scores, List<Decision> decisions) {
        var all = new LinkedHashMap<String, Float>();
        scores.forEach(score -> all.put(score.topic(), score.score()));
        for (var decision : decisions) {
            decision.removed().forEach(all::remove);
            decision.added().forEach(topic -> all.put(topic, 1F));
        }
        return all.entrySet().stream()
                .map(entry -> new TopicScore(entry.getKey(), entry.getValue()))
                .toList();
    }
}
