package io.onrecord.ingest.topic;

import io.onrecord.contracts.api.ProblemException;
import io.onrecord.contracts.api.TopicSubmission;
import io.onrecord.ingest.text.Line;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A topic in somebody's own words, as it may be written down. */
record Described(String label, String description, @Nullable String parent, List<String> phrases) {
    static final int LONGEST_LABEL = 100;
    static final int LONGEST_DESCRIPTION = 500;
    static final int LONGEST_PHRASE = 300;
    static final int MOST_PHRASES = 20;

    /** @throws ProblemException when something is missing or there is too much of it */
    static Described of(TopicSubmission submission) {
        var label = line(submission.label());
        if (label.isEmpty()) {
            throw invalid("topic-label-missing", "label: give the topic a short name, such as \"Grain exports\"");
        }
        atMost(LONGEST_LABEL, label, "topic-label-too-long", "label");
        var description = line(submission.description());
        atMost(LONGEST_DESCRIPTION, description, "topic-description-too-long", "description");
        var parent = line(submission.parent());
        return new Described(label, description, parent.isEmpty() ? null : parent, phrases(submission.phrases()));
    }

    private static List<String> phrases(@Nullable List<@Nullable String> given) {
        var phrases = new LinkedHashSet<String>();
        if (given != null) {
            given.forEach(phrase -> phrases.add(line(phrase)));
        }
        phrases.remove("");
        if (phrases.isEmpty()) {
            throw invalid(
                    "topic-phrases-missing",
                    "phrases: give at least one phrase or sentence that is about it; three sentences do better");
        }
        if (phrases.size() > MOST_PHRASES) {
            throw invalid(
                    "topic-phrases-too-many",
                    "phrases: " + phrases.size() + " are too many; keep the " + MOST_PHRASES + " that say most");
        }
        phrases.forEach(phrase -> atMost(LONGEST_PHRASE, phrase, "topic-phrase-too-long", "phrases"));
        return List.copyOf(phrases);
    }

    private static String line(@Nullable String text) {
        return Objects.requireNonNullElse(Line.of(text), "");
    }

    private static void atMost(int most, String text, String code, String field) {
        int length = text.codePointCount(0, text.length());
        if (length > most) {
            throw invalid(code, field + ": " + length + " characters are too many; " + most + " will do");
        }
    }

    private static ProblemException invalid(String code, String detail) {
        return new ProblemException(422, code, "The topic cannot be accepted", detail);
    }
}
