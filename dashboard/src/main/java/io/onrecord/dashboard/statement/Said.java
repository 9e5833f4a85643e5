package io.onrecord.dashboard.statement;

import io.onrecord.contracts.StatementKind;
import io.onrecord.contracts.api.StatementSummary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement as lists show it.
 *
 * @param pieces its words, those searched for marked
 */
public record Said(StatementSummary statement, List<Matches.Piece> pieces) {

    public static List<Said> all(List<StatementSummary> statements, @Nullable String q) {
        return statements.stream()
                .map(statement -> new Said(statement, Matches.in(statement.text(), q)))
                .toList();
    }

    /** Its exact place in its article. */
    public String place() {
        return "/articles/" + statement.articleId() + "#s-" + statement.id();
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
