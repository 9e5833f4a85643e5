package io.onrecord.dashboard.statement;

import io.onrecord.contracts.StatementKind;
import io.onrecord.contracts.StatementStatus;
import io.onrecord.dashboard.chart.OverTime;
import io.onrecord.dashboard.page.Dates;
import io.onrecord.dashboard.page.Words;
import io.onrecord.dashboard.statement.Choices.Choice;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the search page shows.
 *
 * @param faults what cannot be asked, in sentences; then there are no results
 * @param asking a name that may mean several; then there are no results either
 * @param settled a moment just over, for a link to what the record held then
 */
public record SearchView(
        Form form,
        List<String> faults,
        List<Whom.Asking> asking,
        @Nullable Results results,
        String settled) {

    /**
     * The question and the choices beside it.
     *
     * @param speaker what the speaker is called, or what was typed
     * @param sort relevance, or null for the newest first
     */
    public record Form(
            StatementFilter filter,
            @Nullable String speaker,
            List<Choice> topics,
            List<Choice> outlets,
            @Nullable String sort) {

        /** The address of a question in the order chosen. */
        public String href(StatementFilter other) {
            return ordered(other.href(), other);
        }

        /** The list as JSON in the order chosen. */
        public String api() {
            return ordered(filter.api(), filter);
        }

        private String ordered(String href, StatementFilter other) {
            return sort == null || other.q() == null ? href : href + "&sort=" + sort;
        }

        public List<StatementStatus> statuses() {
            return List.of(StatementStatus.values());
        }

        /** A part of the question in words, for people. */
        public String words(String part, String value) {
            return switch (part) {
                case "q" -> "the words “" + value + "”";
                case "speaker" ->
                    speaker == null || speaker.equals(Asked.UNKNOWN)
                            ? "nobody who could be told"
                            : "the speaker " + speaker;
                case "topic" -> "the topic " + SearchStatements.name(topics, value);
                case "outlet" -> "the outlet " + value;
                case "kind" -> "the kind “" + Words.kind(StatementKind.valueOf(value.toUpperCase(Locale.ROOT))) + "”";
                case "status" ->
                    "the status “" + Words.status(StatementStatus.valueOf(value.toUpperCase(Locale.ROOT))) + "”";
                case "first" -> "each utterance once";
                case "from" -> "the first day " + value;
                case "to" -> "the last day " + value;
                case "asOf" -> "the record as of " + Dates.time(Instant.parse(value));
                default -> part;
            };
        }

        /** The parts of the question, each with the question that remains without it. */
        public List<Part> parts() {
            return filter.parts().entrySet().stream()
                    .map(e -> part(words(e.getKey(), e.getValue()), filter.without(e.getKey())))
                    .toList();
        }

        private Part part(String words, StatementFilter rest) {
            return new Part(words, rest, href(rest));
        }
    }

    /** A part of a question that can be taken away. */
    public record Part(String words, StatementFilter rest, String href) {}

    /**
     * The answer.
     *
     * @param number how many there are, in words; null when that is not known
     * @param groups what it can be narrowed to
     * @param later it is not the first page
     */
    public record Results(
            List<Said> items,
            @Nullable String number,
            OverTime overTime,
            List<Narrow.Group> groups,
            List<Loosen.Suggestion> suggestions,
            boolean later,
            @Nullable String next) {}
}
