package io.onrecord.query.statement;

import io.onrecord.contracts.DatePrecision;
import io.onrecord.contracts.SpeakerKind;
import io.onrecord.contracts.StatementKind;
import io.onrecord.contracts.StatementStatus;
import io.onrecord.contracts.api.EchoRef;
import io.onrecord.contracts.api.PublicationDate;
import io.onrecord.contracts.api.ReportedIn;
import io.onrecord.contracts.api.SpeakerRef;
import io.onrecord.contracts.api.StatementSummary;
import io.onrecord.contracts.api.TopicScore;
import io.onrecord.query.sql.Row;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A statement as read, without its topics.
 *
 * @param sortKey its day, {@code -infinity} when undated
 * @param ordinal its place among the statements of its article
 * @param echo null while nobody has looked
 * @param first whether it is the first of its echo
 */
record StatementRow(
        UUID id, String sortKey, int ordinal, @Nullable UUID echo, boolean first, StatementSummary bare) {

    static StatementRow read(Row row) throws SQLException {
        return new StatementRow(
                row.id("id"),
                row.text("sort_key"),
                row.integer("ordinal"),
                row.idOrNull("echo_id"),
                row.flag("is_first"),
                bare(row));
    }

    StatementSummary summary(List<TopicScore> topics, @Nullable EchoRef echo) {
        return new StatementSummary(
                bare.id(),
                bare.articleId(),
                bare.kind(),
                bare.status(),
                bare.content(),
                bare.cue(),
                bare.source(),
                bare.text(),
                bare.cueText(),
                bare.sourceText(),
                bare.speaker(),
                bare.confidence(),
                bare.speakerConfidence(),
                bare.decidedBy(),
                bare.reportedIn(),
                topics,
                bare.articleTitle(),
                bare.outlet(),
                bare.published(),
                echo,
                List.of(),
                null);
    }

    private static StatementSummary bare(Row row) throws SQLException {
        return new StatementSummary(
                row.id("id"),
                row.id("article_id"),
                StatementKind.valueOf(row.text("kind")),
                StatementStatus.valueOf(row.text("status")),
                row.spans("content"),
                row.spans("cue"),
                row.spans("source"),
                row.text("content_text"),
                row.textOrNull("cue_text"),
                row.textOrNull("source_text"),
                speaker(row, ""),
                row.realOrNull("confidence"),
                row.realOrNull("speaker_confidence"),
                row.texts("decided_by"),
                reportedIn(row),
                List.of(),
                row.textOrNull("title"),
                row.textOrNull("outlet"),
                published(row),
                null,
                List.of(),
                null);
    }

    private static @Nullable ReportedIn reportedIn(Row row) throws SQLException {
        @Nullable UUID id = row.idOrNull("outer_id");
        return id == null ? null : new ReportedIn(id, speaker(row, "outer_"));
    }

    /** @param prefix of the columns that tell of this speaker */
    private static SpeakerRef speaker(Row row, String prefix) throws SQLException {
        @Nullable UUID id = row.idOrNull(prefix + "speaker_id");
        List<String> candidates = row.texts(prefix + "candidates");
        return id == null
                ? new SpeakerRef(
                        null,
                        row.textOrNull(prefix + "speaker_name"),
                        SpeakerKind.valueOf(row.text(prefix + "speaker_kind")),
                        candidates)
                : new SpeakerRef(
                        id,
                        row.text(prefix + "canonical_name"),
                        SpeakerKind.valueOf(row.text(prefix + "canonical_kind")),
                        candidates);
    }

    private static PublicationDate published(Row row) throws SQLException {
        @Nullable String precision = row.textOrNull("published_precision");
        return precision == null
                ? new PublicationDate(null, DatePrecision.UNKNOWN, "unknown")
                : new PublicationDate(
                        row.textOrNull("published_value"),
                        DatePrecision.valueOf(precision),
                        row.text("published_method"));
    }
}
