package io.onrecord.ingest.topic;

import io.onrecord.contracts.api.ProblemException;
import io.onrecord.contracts.api.TopicReceipt;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Writes topics down, changes and removes them, and has extraction told. Curated topics belong to the data files. */
@ApplicationScoped
class ChangeTopic {
    /** Every statement is compared with each of them. */
    static final int MOST = 200;

    /** Rows stay when topics are removed, so that versions go on rising. */
    static final int MOST_EVER = 10_000;

    private final UserTopics topics;
    private final AnnounceTopics announce;
    private final Clock clock;

    ChangeTopic(UserTopics topics, AnnounceTopics announce, Clock clock) {
        this.topics = topics;
        this.announce = announce;
        this.clock = clock;
    }

    TopicReceipt add(Described topic) {
        var id = TopicId.of(topic.label());
        refuseCurated(id);
        checkParent(topic);
        int version = topics.add(id, topic, clock.instant(), MOST, MOST_EVER).orElseThrow(() -> refused(id));
        announce.soon();
        return receipt(id, version);
    }

    TopicReceipt change(String id, Described topic) {
        refuseCurated(id);
        checkParent(topic);
        int version = topics.change(id, topic, clock.instant()).orElseThrow(() -> unknown(id));
        announce.soon();
        return receipt(id, version);
    }

    void remove(String id) {
        refuseCurated(id);
        topics.remove(id, clock.instant()).orElseThrow(() -> unknown(id));
        announce.soon();
    }

    private void refuseCurated(String id) {
        if (topics.isCurated(id)) {
            throw new ProblemException(
                    409,
                    "topic-curated",
                    "This topic is not yours to change",
                    "the topic " + id
                            + " is one of the curated tree, which its data file describes; choose another label");
        }
    }

    private void checkParent(Described topic) {
        if (topic.parent() != null && !topics.isCurated(topic.parent())) {
            throw new ProblemException(
                    422,
                    "topic-parent-unknown",
                    "The topic cannot be accepted",
                    "parent: no curated topic has the id " + topic.parent() + "; /api/v1/topics lists them");
        }
    }

    private ProblemException refused(String id) {
        if (topics.has(id)) {
            return new ProblemException(
                    409,
                    "topic-exists",
                    "There is such a topic already",
                    "you follow " + id + " already; change it (PUT), or choose another label");
        }
        return new ProblemException(
                409,
                "topics-too-many",
                "There are too many topics",
                topics.isFull(MOST)
                        ? "you follow " + MOST + " topics, which is as many as there may be; remove one first"
                        : MOST_EVER + " topics have been followed, which is as many as are remembered; follow one of"
                                + " them again, or change one (PUT)");
    }

    private static ProblemException unknown(String id) {
        return new ProblemException(
                404,
                "topic-unknown",
                "There is no such topic",
                "nobody follows a topic with the id " + id + "; check it");
    }

    private static TopicReceipt receipt(String id, int version) {
        return new TopicReceipt(id, version, "/api/v1/topics/" + id);
    }
}
