package io.onrecord.ingest.article;

import io.onrecord.contracts.ArticleState;
import io.onrecord.contracts.api.ArticleReceipt;
import io.onrecord.contracts.api.Problem;
import io.onrecord.contracts.api.ProblemException;
import io.onrecord.ingest.announce.AnnounceArticles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A submission's whole way: checked, kept, handed to the announcer, receipted. */
@ApplicationScoped
class ReceiveArticle {
    private static final String CUT_SHORT =
            "The text is cut short: the page keeps the rest for those who pay. What was there"
                    + " is taken in; hand in the whole page at the same address to have all of it.";

    private final PrepareArticle prepare;
    private final KeepArticle keep;
    private final KeepMany keepMany;
    private final AnnounceArticles announce;
    private final EntityManager entities;

    ReceiveArticle(
            ArticleLimits limits,
            Clock clock,
            KeepArticle keep,
            KeepMany keepMany,
            AnnounceArticles announce,
            EntityManager entities) {
        this.prepare = new PrepareArticle(limits.maxBytes(), limits.maxAhead(), clock);
        this.keep = keep;
        this.keepMany = keepMany;
        this.announce = announce;
        this.entities = entities;
    }

    ArticleReceipt receive(Submission submission) {
        Draft draft = prepare.prepare(submission);
        return receipt(keep.keep(draft), draft, submission);
    }

    /** What became of each, in their order; one that is refused does not hold up the others. */
    List<Received> receive(List<Submission> submissions) {
        List<Received> received = new ArrayList<>();
        Map<Integer, Draft> drafts = new LinkedHashMap<>();
        for (Submission submission : submissions) {
            try {
                drafts.put(received.size(), prepare.prepare(submission));
                received.add(new Received(null, null));
            } catch (ProblemException refused) {
                received.add(new Received(null, refused.problem()));
            }
        }
        Iterator<KeepMany.Done> done =
                keepMany.keep(List.copyOf(drafts.values())).iterator();
        drafts.forEach((at, draft) -> received.set(at, received(done.next(), draft, submissions.get(at))));
        return received;
    }

    /** One of several: its receipt, or why it is refused. */
    record Received(
            @Nullable ArticleReceipt receipt, @Nullable Problem refusal) {}

    private Received received(KeepMany.Done done, Draft draft, Submission submission) {
        return done.kept() == null
                ? new Received(null, done.refusal())
                : new Received(receipt(done.kept(), draft, submission), null);
    }

    private ArticleReceipt receipt(Kept kept, Draft draft, Submission submission) {
        if (kept.unannounced()) {
            announce.soon(kept.id());
        }
        return new ArticleReceipt(
                kept.id(),
                kept.version(),
                kept.created(),
                kept.unannounced() ? ArticleState.RECEIVED : stateOf(kept.id()),
                "/api/v1/articles/" + kept.id() + "/state",
                submission.filename(),
                draft.reading().cutShort() ? CUT_SHORT : null);
    }

    private ArticleState stateOf(UUID id) {
        return ArticleState.valueOf((String)
                entities.createNativeQuery("SELECT state FROM article_state WHERE article_id = :id", String.class)
                        .setParameter("id", id)
                        .getSingleResult());
    }
}
