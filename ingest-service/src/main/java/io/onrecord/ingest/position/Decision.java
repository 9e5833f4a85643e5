package io.onrecord.ingest.position;

import io.onrecord.contracts.api.PositionChange.Verdict;
import io.onrecord.contracts.api.ProblemException;
import io.onrecord.contracts.api.VerdictSubmission;
import io.onrecord.ingest.text.Line;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A verdict as it may be written down. */
record Decision(Verdict verdict, String reason) {
    static final int LONGEST = 500;

    /** @throws ProblemException when there is no such verdict, or too much of a reason */
    static Decision of(VerdictSubmission submission) {
        var reason = line(submission.reason());
        int length = reason.codePointCount(0, reason.length());
        if (length > LONGEST) {
            throw invalid(
                    "verdict-reason-too-long",
                    "reason: " + length + " characters are too many; " + LONGEST + " will do");
        }
        var given = line(submission.verdict());
        return Arrays.stream(Verdict.values())
                .filter(verdict -> verdict.name().equalsIgnoreCase(given))
                .findFirst()
                .map(verdict -> new Decision(verdict, reason))
                .orElseThrow(() -> invalid("verdict-invalid", "verdict: give one of reversal, refinement, no_change"));
    }

    private static String line(@Nullable String text) {
        return Objects.requireNonNullElse(Line.of(text), "");
    }

    private static ProblemException invalid(String code, String detail) {
        return new ProblemException(422, code, "The verdict cannot be accepted", detail);
    }
}
