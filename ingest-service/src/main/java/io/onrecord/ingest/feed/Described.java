package io.onrecord.ingest.feed;

import io.onrecord.contracts.FeedText;
import io.onrecord.contracts.api.FeedSubmission;
import io.onrecord.contracts.api.ProblemException;
import io.onrecord.ingest.text.Line;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How somebody wants a feed to be followed, as it may be written down. */
record Described(@Nullable String title, @Nullable String outlet, FeedText text, boolean paused) {
    static final int LONGEST = 200;

    /** @throws ProblemException when there is too much of something */
    static Described of(FeedSubmission submission) {
        return new Described(
                line("title", submission.title()),
                line("outlet", submission.outlet()),
                Objects.requireNonNullElse(submission.text(), FeedText.BEST),
                Boolean.TRUE.equals(submission.paused()));
    }

    /** As lists of other readers have it: too long a title is not worth a refusal. */
    static Described listed(@Nullable String title, @Nullable String outlet) {
        return new Described(Line.of(title, LONGEST), Line.of(outlet, LONGEST), FeedText.BEST, false);
    }

    private static @Nullable String line(String field, @Nullable String written) {
        @Nullable String line = Line.of(written);
        if (line != null && line.length() > LONGEST) {
            throw Refusals.invalid(field + "-too-long", field, "longer than " + LONGEST + " characters; shorten it");
        }
        return line;
    }
}
