package io.onrecord.query.correction;

import io.onrecord.contracts.CorrectionKind;
import io.onrecord.contracts.CorrectionState;
import io.onrecord.contracts.Span;
import io.onrecord.contracts.SpeakerKind;
import io.onrecord.contracts.StatementKind;
import io.onrecord.contracts.api.CorrectionDetail;
import io.onrecord.contracts.api.CorrectionDetail.Party;
import io.onrecord.query.sql.Row;
import io.onrecord.query.sql.Sql;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A correction as read.
 *
 * @param at what the statement that it is about was, to find its place in the text; null when it is about speakers
 * @param otherAt the same of the other of two; null when there is none
 */
record CorrectionRow(
        CorrectionDetail detail, @Nullable At at, @Nullable At otherAt) {

    /** Where a statement stood. */
    record At(
            UUID article,
            int version,
            StatementKind kind,
            List<Span> content,
            @Nullable String extractor) {}

    static Sql query() {
        return Sql.of("""
                SELECT c.*, p.name AS speaker_called, o.name AS other_called, w.name AS was_called, r.title AS title
                FROM correction c
                LEFT JOIN speaker p ON p.id = c.speaker_id
                LEFT JOIN speaker o ON o.id = c.other_speaker
                LEFT JOIN speaker w ON w.id = c.was_speaker
                LEFT JOIN reading r ON r.article_id = c.article_id""");
    }

    /** Those that are about a statement, as it was or as it is now. */
    static Sql about(Sql corrections, UUID statement) {
        return corrections.where(
                "(c.statement_id = ? OR c.other_statement = ? OR c.statement_now = ? OR c.other_now = ?)",
                statement,
                statement,
                statement,
                statement);
    }

    static CorrectionRow read(Row row) throws SQLException {
        return new CorrectionRow(
                new CorrectionDetail(
                        row.id("id"),
                        row.number("number"),
                        CorrectionKind.valueOf(row.text("kind")),
                        state(row),
                        party(row.idOrNull("speaker_id"), row.textOrNull("speaker_called")),
                        party(row.idOrNull("other_speaker"), row.textOrNull("other_called")),
                        row.textOrNull("name"),
                        row.idOrNull("statement_id") == null ? row.textOrNull("was_name") : null,
                        kind(row.textOrNull("speaker_kind")),
                        row.ids("articles"),
                        row.texts("names"),
                        row.texts("topics_added"),
                        row.texts("topics_removed"),
                        was(row),
                        row.idOrNull("other_statement"),
                        row.text("reason"),
                        row.text("made_by"),
                        row.instant("made_at"),
                        row.integerOrNull("changed"),
                        undone(row)),
                at(row),
                otherAt(row));
    }

    private static CorrectionState state(Row row) throws SQLException {
        @Nullable String outcome = row.textOrNull("outcome");
        return outcome == null ? CorrectionState.WAITING : CorrectionState.valueOf(outcome);
    }

    private static @Nullable SpeakerKind kind(@Nullable String kind) {
        return kind == null ? null : SpeakerKind.valueOf(kind);
    }

    private static @Nullable Party party(@Nullable UUID id, @Nullable String name) {
        return id == null && name == null ? null : new Party(id, name);
    }

    private static CorrectionDetail.@Nullable Was was(Row row) throws SQLException {
        @Nullable UUID statement = row.idOrNull("statement_id");
        if (statement == null) {
            return null;
        }
        @Nullable String called = row.textOrNull("was_called");
        return new CorrectionDetail.Was(
                statement,
                row.id("article_id"),
                row.textOrNull("title"),
                row.text("content_text"),
                party(row.idOrNull("was_speaker"), called == null ? row.textOrNull("was_name") : called),
                row.texts("was_topics"));
    }

    private static CorrectionDetail.@Nullable Undone undone(Row row) throws SQLException {
        @Nullable String by = row.textOrNull("undone_by");
        return by == null ? null : new CorrectionDetail.Undone(by, row.instant("undone_at"), row.text("undone_reason"));
    }

    private static @Nullable At at(Row row) throws SQLException {
        @Nullable String kind = row.textOrNull("statement_kind");
        return kind == null
                ? null
                : new At(
                        row.id("article_id"),
                        row.integer("version"),
                        StatementKind.valueOf(kind),
                        row.spans("content"),
                        row.textOrNull("extractor"));
    }

    private static @Nullable At otherAt(Row row) throws SQLException {
        @Nullable String kind = row.textOrNull("other_kind");
        return kind == null
                ? null
                : new At(
                        row.id("other_article"),
                        row.integer("other_version"),
                        StatementKind.valueOf(kind),
                        row.spans("other_content"),
                        null);
    }
}
