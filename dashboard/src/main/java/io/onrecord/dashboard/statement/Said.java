package io.onrecord.dashboard.statement;

import io.onrecord.contracts.Span;
import io.onrecord.contracts.StatementKind;
import io.onrecord.contracts.api.StatementSummary;
import io.onrecord.dashboard.page.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement as lists show it.
 *
 * @param pieces its words, those searched for marked
 */
public record Said(StatementSummary statement, List<Matches.Piece> pieces) {

    /**
     * Several.
     *
     * @param q null: nothing was searched for, so nothing is marked
     */
    public static List<Said> all(List<StatementSummary> statements, @Nullable String q) {
        return statements.stream()
                .map(statement -> new Said(
                        statement, Matches.in(statement.text(), q == null ? List.<Span>of() : statement.matches())))
                .toList();
    }

    /** One that nobody searched for. */
    public static Said plain(StatementSummary statement) {
        return new Said(statement, Matches.in(statement.text(), List.of()));
    }

    /** Whether other statements are the same utterance. */
    public boolean carriedElsewhere() {
        return statement.echo() != null && statement.echo().statements() > 1;
    }

    /** Whether the record has it from elsewhere too, in words. */
    public String carried() {
        return statement.echo() == null ? "" : Words.carried(statement.echo());
    }

    /** Its exact place in its article. */
    public String place() {
        return "/articles/" + statement.articleId() + "#s-" + statement.id();
    }

    /** Whether a person has decided about it. */
    public boolean corrected() {
        return statement.decidedBy().stream().anyMatch(rule -> rule.startsWith("correction:"));
    }

    public boolean quoted() {
        return statement.kind() == StatementKind.DIRECT;
    }

    /** A link needs a name that tells it from the others, and not a whole paragraph of it. */
    public String start() {
        String text = statement.text();
        return text.codePointCount(0, text.length()) <= 60
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 60)) + "…";
    }
}
