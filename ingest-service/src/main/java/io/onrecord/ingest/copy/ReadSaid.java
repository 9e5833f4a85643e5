package io.onrecord.ingest.copy;

import io.onrecord.contracts.api.CopySubmission;
import io.onrecord.contracts.api.ProblemException;
import io.onrecord.ingest.text.Line;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks what a person says of an article being a copy. */
final class ReadSaid {
    static final int LONGEST = 500;

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private ReadSaid() {}

    /** @throws ProblemException when it is neither an id nor one of the two words */
    static Said said(CopySubmission submission) {
        String of = Objects.requireNonNullElse(Line.of(submission.of()), "");
        return switch (of.toLowerCase(Locale.ROOT)) {
            case CopySubmission.NONE -> new Said.Original();
            case CopySubmission.UNDECIDED -> new Said.Nothing();
            default -> {
                if (!ID.matcher(of).matches()) {
                    throw invalid(
                            "copy-of-invalid",
                            "of: give the id of the article that this is a copy of, or one of none, undecided");
                }
                yield new Said.CopyOf(UUID.fromString(of));
            }
        };
    }

    /** One line; empty when none was given. */
    static String reason(CopySubmission submission) {
        @Nullable String line = Line.of(submission.reason());
        if (line == null) {
            return "";
        }
        int length = line.codePointCount(0, line.length());
        if (length > LONGEST) {
            throw invalid(
                    "copy-reason-too-long", "reason: " + length + " characters are too many; " + LONGEST + " will do");
        }
        return line;
    }

    private static ProblemException invalid(String code, String detail) {
        return new ProblemException(422, code, "The decision cannot be accepted", detail);
    }
}
