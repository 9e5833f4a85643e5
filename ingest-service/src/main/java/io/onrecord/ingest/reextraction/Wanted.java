package io.onrecord.ingest.reextraction;

import io.onrecord.contracts.api.ProblemException;
import io.onrecord.contracts.api.ReextractionSubmission;
import io.onrecord.ingest.text.Line;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A re-extraction that can be asked for. */
record Wanted(
        @Nullable String outlet,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String extractor,
        int perMinute,
        String reason) {
    static final int USUAL = 600;
    static final int MOST = 100_000;
    private static final int LONGEST = 200;
    private static final int LONGEST_REASON = 500;

    /** @throws ProblemException 422 that says what is wrong with which part */
    static Wanted of(ReextractionSubmission submission) {
        @Nullable LocalDate from = day("from", submission.from());
        @Nullable LocalDate to = day("to", submission.to());
        if (from != null && to != null && from.isAfter(to)) {
            throw invalid("reextraction-days-invalid", "from: " + from + " is after " + to + "; swap them");
        }
        int perMinute = Objects.requireNonNullElse(submission.perMinute(), USUAL);
        if (perMinute < 1 || perMinute > MOST) {
            throw invalid(
                    "reextraction-pace-invalid",
                    "perMinute: give 1 to " + MOST + " articles a minute, not " + perMinute);
        }
        return new Wanted(
                line("outlet", submission.outlet(), LONGEST),
                from,
                to,
                line("extractor", submission.extractor(), LONGEST),
                perMinute,
                Objects.requireNonNullElse(line("reason", submission.reason(), LONGEST_REASON), ""));
    }

    private static @Nullable LocalDate day(String part, @Nullable String sent) {
        @Nullable String day = Line.of(sent);
        try {
            return day == null ? null : LocalDate.parse(day);
        } catch (DateTimeParseException notADay) {
            throw invalid(
                    "reextraction-days-invalid", part + ": give a day such as 2024-02-29, not '" + cut(day) + "'");
        }
    }

    private static @Nullable String line(String part, @Nullable String sent, int most) {
        @Nullable String line = Line.of(sent);
        if (line != null && line.codePointCount(0, line.length()) > most) {
            throw invalid("reextraction-part-too-long", part + ": " + most + " characters will do");
        }
        return line;
    }

    private static String cut(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    private static ProblemException invalid(String code, String detail) {
        return new ProblemException(422, code, "The re-extraction cannot begin", detail);
    }
}
