package io.onrecord.extraction.topics;

import java.util.ArrayList;
import java.util.List;

/**
 * Topics that somebody described with a few phrases. Nobody has labelled anything for them, so they are judged by what was
 * measured of topics in general: of those of the tree, each as if it were known by three of its examples only.
 */
public final class OwnTopics {
    private final List<TopicProfile> profiles;
    private final Judgement judgement;

    OwnTopics(List<TopicProfile> profiles, Judgement judgement) {
        this.profiles = profiles;
        this.judgement = judgement;
    }

    /** All of these; each was made by the same {@link TopicAssigner}. None is recognised by none. */
    public static OwnTopics together(List<OwnTopics> all) {
        return all.isEmpty()
                ? new OwnTopics(List.of(), TopicCalibration.standard().own())
                : new OwnTopics(
                        all.stream().flatMap(one -> one.profiles.stream()).toList(), all.getFirst().judgement);
    }

    /** For each statement those that it is probably about, in the order in which they were given. */
    public List<List<TopicScore>> assign(InArticle article) {
        var clues = new Clues(article);
        var all = new ArrayList<List<TopicScore>>();
        article.statements().forEach(said -> all.add(new ArrayList<>()));
        for (var profile : profiles) {
            var ofTopic = clues.of(profile);
            for (int i = 0; i < all.size(); i++) {
                double probability = judgement.probability(ofTopic[i]);
                if (judgement.believes(probability)) {
                    all.get(i).add(new TopicScore(profile.topic().id(), (float) probability));
                }
            }
        }
        return all;
    }

    /** Of an article: those that enough of its statements are about. */
    public static List<TopicScore> ofArticle(List<List<TopicScore>> statements) {
        return TopicAssigner.common(statements);
    }
}
