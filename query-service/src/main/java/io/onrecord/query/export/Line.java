package io.onrecord.query.export;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.onrecord.contracts.api.StatementSummary;
import io.onrecord.contracts.api.TopicScore;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A statement as one row of a table. */
@JsonPropertyOrder({
    "id",
    "speaker",
    "speaker_id",
    "speaker_kind",
    "kind",
    "status",
    "text",
    "cue",
    "source",
    "topics",
    "outlet",
    "published",
    "article_title",
    "article_id",
    "echo_id",
    "first",
    "confidence",
    "speaker_confidence"
})
record Line(
        UUID id,
        @Nullable String speaker,
        @Nullable UUID speaker_id,
        String speaker_kind,
        String kind,
        String status,
        @Nullable String text,
        @Nullable String cue,
        @Nullable String source,
        String topics,
        @Nullable String outlet,
        @Nullable String published,
        @Nullable String article_title,
        UUID article_id,
        @Nullable UUID echo_id,
        @Nullable Boolean first,
        @Nullable Double confidence,
        @Nullable Double speaker_confidence) {

    static Line of(StatementSummary s) {
        return new Line(
                s.id(),
                Cell.safe(s.speaker().name()),
                s.speaker().id(),
                word(s.speaker().kind()),
                word(s.kind()),
                word(s.status()),
                Cell.safe(s.text()),
                Cell.safe(s.cueText()),
                Cell.safe(s.sourceText()),
                s.topics().stream().map(TopicScore::id).collect(Collectors.joining(" ")),
                Cell.safe(s.outlet()),
                s.published().value(),
                Cell.safe(s.articleTitle()),
                s.articleId(),
                s.echo() == null ? null : s.echo().id(),
                s.echo() == null ? null : s.echo().first(),
                s.confidence(),
                s.speakerConfidence());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
