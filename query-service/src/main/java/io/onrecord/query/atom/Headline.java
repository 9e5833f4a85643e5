package io.onrecord.query.atom;

import io.onrecord.contracts.StatementKind;
import io.onrecord.contracts.StatementStatus;
import io.onrecord.contracts.api.StatementSummary;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A statement in a line of plain text. */
final class Headline {
    private static final int LONGEST = 120;

    private Headline() {}

    /** Who is said to have said it; empty when nothing tells. */
    static String speaker(StatementSummary statement) {
        return Stream.of(statement.speaker().name(), statement.sourceText())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    /** Speaker, status where it is more than asserted, and the words, in quotation marks when they are the speaker's own. */
    static String of(StatementSummary statement) {
        String words = cut(statement.text().strip());
        String speaker = speaker(statement);
        return (speaker.isEmpty() ? "" : speaker + ": ")
                + (statement.status() == StatementStatus.ASSERTED
                        ? ""
                        : "[" + statement.status().name().toLowerCase(Locale.ROOT) + "] ")
                + (statement.kind() == StatementKind.DIRECT ? "“" + words + "”" : words);
    }

    /** Which outlet says so, when and under which title, as far as is known. */
    static String source(StatementSummary statement) {
        return Stream.of(statement.outlet(), statement.published().value(), statement.articleTitle())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
