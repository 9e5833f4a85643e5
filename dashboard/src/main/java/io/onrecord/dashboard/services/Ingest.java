package io.onrecord.dashboard.services;

import io.onrecord.contracts.api.ArticleReceipt;
import io.onrecord.contracts.api.ArticleSubmission;
import io.onrecord.contracts.api.CopySubmission;
import io.onrecord.contracts.api.CorrectionReceipt;
import io.onrecord.contracts.api.CorrectionSubmission;
import io.onrecord.contracts.api.FeedReceipt;
import io.onrecord.contracts.api.FeedSubmission;
import io.onrecord.contracts.api.FeedsReport;
import io.onrecord.contracts.api.KeyReceipt;
import io.onrecord.contracts.api.KeySubmission;
import io.onrecord.contracts.api.PageSubmission;
import io.onrecord.contracts.api.Problem;
import io.onrecord.contracts.api.ProblemException;
import io.onrecord.contracts.api.ReextractionReceipt;
import io.onrecord.contracts.api.ReextractionSubmission;
import io.onrecord.contracts.api.TakedownSubmission;
import io.onrecord.contracts.api.TopicReceipt;
import io.onrecord.contracts.api.TopicSubmission;
import io.onrecord.contracts.api.UndoSubmission;
import io.onrecord.contracts.api.UploadReport;
import io.onrecord.contracts.api.VerdictSubmission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.client.api.ClientMultipartForm;

/** ingest-service, whose absence is a problem that a form can show beside what the person typed. */
@ApplicationScoped
public class Ingest {
    private final IngestApi api;

    Ingest(@RestClient IngestApi api) {
        this.api = api;
    }

    public ArticleReceipt submit(ArticleSubmission article) {
        return reach(() -> api.submit(article));
    }

    public ArticleReceipt fetch(PageSubmission page) {
        return reach(() -> api.fetch(page));
    }

    public UploadReport upload(ClientMultipartForm files) {
        return reach(() -> api.upload(files));
    }

    public void announce(UUID article) {
        reach(() -> {
            api.announce(article);
            return true;
        });
    }

    public void retry(long deadLetter) {
        reach(() -> {
            api.retry(deadLetter);
            return true;
        });
    }

    public TopicReceipt follow(TopicSubmission topic) {
        return reach(() -> api.follow(topic));
    }

    public TopicReceipt change(String id, TopicSubmission topic) {
        return reach(() -> api.change(id, topic));
    }

    public void unfollow(String id) {
        reach(() -> {
            api.unfollow(id);
            return true;
        });
    }

    public void refuse(String phrase) {
        reach(() -> {
            api.refuse(phrase);
            return true;
        });
    }

    public void decide(String change, VerdictSubmission verdict) {
        reach(() -> {
            api.decide(change, verdict);
            return true;
        });
    }

    public void undecide(String change) {
        reach(() -> {
            api.undecide(change);
            return true;
        });
    }

    public CorrectionReceipt correct(CorrectionSubmission correction) {
        return reach(() -> api.correct(correction));
    }

    public void undo(UUID correction, UndoSubmission undo) {
        reach(() -> {
            api.undo(correction, undo);
            return true;
        });
    }

    public void decideCopy(UUID article, CopySubmission said) {
        reach(() -> {
            api.decideCopy(article, said);
            return true;
        });
    }

    public ReextractionReceipt reextract(ReextractionSubmission wanted) {
        return reach(() -> api.reextract(wanted));
    }

    public void stopReextraction(UUID id) {
        reach(() -> {
            api.stopReextraction(id);
            return true;
        });
    }

    public FeedReceipt followFeed(FeedSubmission feed) {
        return reach(() -> api.followFeed(feed));
    }

    public FeedsReport followFeeds(byte[] list) {
        return reach(() -> api.followFeeds(list));
    }

    public FeedReceipt changeFeed(UUID id, FeedSubmission feed) {
        return reach(() -> api.changeFeed(id, feed));
    }

    public FeedReceipt pollFeed(UUID id) {
        return reach(() -> api.pollFeed(id));
    }

    public void unfollowFeed(UUID id) {
        reach(() -> {
            api.unfollowFeed(id);
            return true;
        });
    }

    public void takeDown(TakedownSubmission wanted) {
        reach(() -> api.takeDown(wanted));
    }

    public void liftTakedown(UUID id, UndoSubmission why) {
        reach(() -> {
            api.liftTakedown(id, why);
            return true;
        });
    }

    public KeyReceipt makeKey(KeySubmission key) {
        return reach(() -> api.makeKey(key));
    }

    public void revokeKey(String id) {
        reach(() -> {
            api.revokeKey(id);
            return true;
        });
    }

    private static <T> T reach(Supplier<T> call) {
        try {
            return call.get();
        } catch (ProcessingException | ServiceDownException unreachable) {
            throw new ProblemException(Problem.of(
                    503,
                    "ingest-unreachable",
                    "Nothing can be taken in just now",
                    "The ingest service does not answer, so this was not carried out. Try again in a minute; "
                            + "sending the same twice does no harm.",
                    null));
        }
    }
}
