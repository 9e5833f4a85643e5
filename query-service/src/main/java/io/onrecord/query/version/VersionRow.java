package io.onrecord.query.version;

import io.onrecord.contracts.Span;
import io.onrecord.contracts.api.VersionSummary;
import io.onrecord.contracts.api.VersionSummary.State;
import io.onrecord.query.article.AsTaken;
import io.onrecord.query.sql.Row;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version as the record has it.
 *
 * @param bare without what it says otherwise than another
 * @param isCurrent whether the statements in the record are its own
 * @param older the newest version before it that was read; null when there is none
 */
record VersionRow(
        VersionSummary bare,
        boolean isCurrent,
        @Nullable Integer older,
        @Nullable String title,
        @Nullable Span titleSpan,
        List<Span> boilerplate) {

    static VersionRow read(Row row) throws SQLException {
        @Nullable String state = row.textOrNull("state");
        boolean isRead = "EXTRACTED".equals(state);
        @Nullable Integer titleStart = row.integerOrNull("title_start");
        @Nullable Integer titleEnd = row.integerOrNull("title_end");
        return new VersionRow(
                new VersionSummary(
                        row.integer("version"),
                        row.instant("received_at"),
                        row.integer("length"),
                        AsTaken.modified(row),
                        AsTaken.textMethod(row),
                        row.flag("cut_short"),
                        state(state, row.flag("newest")),
                        row.textOrNull("reason"),
                        isRead ? row.text("extractor") : null,
                        isRead ? row.integer("statements") : null,
                        null),
                row.flag("current"),
                row.integerOrNull("older"),
                row.textOrNull("title"),
                titleStart == null || titleEnd == null ? null : new Span(titleStart, titleEnd),
                row.spans("boilerplate"));
    }

    private static State state(@Nullable String read, boolean newest) {
        return switch (read) {
            case "EXTRACTED" -> State.READ;
            case "FAILED" -> State.FAILED;
            case null, default -> newest ? State.WAITING : State.PASSED_OVER;
        };
    }

    int version() {
        return bare.version();
    }

    boolean isRead() {
        return bare.state() == State.READ;
    }
}
