package io.onrecord.dashboard.takedown;

import io.onrecord.contracts.api.TakedownSummary;
import io.onrecord.dashboard.page.Words;

/** A take-down as pages tell it. */
public record Told(TakedownSummary of) {
    /** What was taken down, as far as that is told. */
    public String what() {
        return switch (of.kind()) {
            case ARTICLES -> Words.plural(of.articles(), "article", "articles");
            case SPEAKER -> "A speaker in " + Words.plural(of.articles(), "article", "articles");
            case RETENTION -> Words.plural(of.articles(), "article", "articles") + " kept long enough";
        };
    }

    /** Whether it keeps something out that may be let in again. */
    public boolean isInForce() {
        return switch (of.kind()) {
            case ARTICLES, SPEAKER -> of.finishedAt() != null && of.liftedAt() == null;
            case RETENTION -> false;
        };
    }

    /** Whether something is left to do. */
    public boolean isUnderWay() {
        return of.finishedAt() == null;
    }
}
