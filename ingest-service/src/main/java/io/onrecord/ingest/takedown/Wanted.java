package io.onrecord.ingest.takedown;

import io.onrecord.contracts.api.ProblemException;
import io.onrecord.contracts.api.TakedownSubmission;
import io.onrecord.ingest.text.Line;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A take-down that can be asked for.
 *
 * @param articles empty when it is of a speaker
 */
record Wanted(List<UUID> articles, @Nullable UUID speaker, String reason) {
    static final int MOST = 100;
    static final int LONGEST_REASON = 500;

    /** @throws ProblemException 422 that says what is wrong with which part */
    static Wanted of(TakedownSubmission sent) {
        var articles = Objects.requireNonNullElse(sent.articles(), List.<UUID>of()).stream()
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (articles.isEmpty() == (sent.speaker() == null)) {
            throw invalid("takedown-of-what", "give either articles or a speaker, by their ids");
        }
        if (articles.size() > MOST) {
            throw invalid("takedown-too-many", "articles: at most " + MOST + " at once; send the others after these");
        }
        @Nullable String reason = Line.of(sent.reason());
        if (reason == null) {
            throw invalid(
                    "takedown-reason-missing",
                    "reason: say why, for those who ask later; it stays on record, so name nobody there");
        }
        return new Wanted(articles, sent.speaker(), reason(reason));
    }

    /** @throws ProblemException 422 when it is too long */
    static String reason(@Nullable String sent) {
        String reason = Objects.requireNonNullElse(Line.of(sent), "");
        if (reason.codePointCount(0, reason.length()) > LONGEST_REASON) {
            throw invalid("takedown-reason-too-long", "reason: " + LONGEST_REASON + " characters will do");
        }
        return reason;
    }

    private static ProblemException invalid(String code, String detail) {
        return new ProblemException(422, code, "Nothing is taken down", detail);
    }
}
