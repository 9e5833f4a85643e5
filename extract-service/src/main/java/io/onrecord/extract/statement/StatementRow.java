package io.onrecord.extract.statement;

import io.onrecord.extraction.Statement;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A statement with the words it stands for.
 *
 * @param reportedIn ordinal of the row of the same article that passes this one on; null when the article itself does
 * @param id made of article, kind and content: the same after every reading that finds the same
 */
public record StatementRow(
        UUID id,
        Statement statement,
        String content,
        @Nullable String cue,
        @Nullable String source,
        @Nullable Integer reportedIn) {

    static StatementRow of(UUID article, Statement statement, Words words) {
        var content = words.of(statement.content());
        if (content == null) {
            throw new IllegalArgumentException("a statement without content, found by " + statement.decidedBy());
        }
        return new StatementRow(
                id(article, statement),
                statement,
                content,
                words.of(statement.cue()),
                words.of(statement.source()),
                null);
    }

    StatementRow reportedIn(@Nullable Integer ordinal) {
        return new StatementRow(id, statement, content, cue, source, ordinal);
    }

    /** The name in the article, else the office that stands for it. */
    @Nullable
    String speakerName() {
        var speaker = statement.speaker();
        return speaker.name() != null ? speaker.name() : speaker.office();
    }

    private static UUID id(UUID article, Statement statement) {
        var spans = statement.content().stream()
                .map(span -> span.start() + "-" + span.end())
                .collect(Collectors.joining(","));
        return UUID.nameUUIDFromBytes(
                (article + "|" + statement.kind() + "|" + spans).getBytes(StandardCharsets.UTF_8));
    }
}
