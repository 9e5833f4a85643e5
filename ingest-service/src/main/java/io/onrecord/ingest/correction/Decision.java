package io.onrecord.ingest.correction;

import io.onrecord.contracts.CorrectionKind;
import io.onrecord.contracts.SpeakerKind;
import io.onrecord.contracts.api.CorrectionSubmission;
import io.onrecord.contracts.api.ProblemException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A correction whose parts fit its kind, by itself; what the record says to it is another question.
 *
 * @param speaker whom it is about; of a reattribution who spoke
 * @param other speaker or statement, by kind
 * @param names in small letters
 */
record Decision(
        CorrectionKind kind,
        @Nullable UUID speaker,
        @Nullable UUID other,
        @Nullable UUID statement,
        @Nullable String name,
        @Nullable SpeakerKind speakerKind,
        List<UUID> articles,
        List<String> names,
        List<String> add,
        List<String> remove,
        String reason) {

    /** @throws ProblemException 422 that says which part is missing, too much or out of place */
    static Decision of(CorrectionSubmission submission) {
        var parts = new Parts(submission);
        var kind = parts.kind();
        switch (kind) {
            case MERGE, DIFFERENT -> {
                parts.takes("speaker", "other");
                parts.differ(submission.speaker(), submission.other(), "speaker");
            }
            case SPLIT -> {
                parts.takes("speaker", "name", "speakerKind?", "articles?", "names?");
                parts.anyOf("articles", "names");
            }
            case RENAME -> parts.takes("speaker", "name");
            case REATTRIBUTE -> {
                parts.takes("statement", "speaker?", "name?", "speakerKind?");
                parts.notBoth("speaker", "name");
            }
            case REJECT, CONFIRM -> parts.takes("statement");
            case RETAG -> {
                parts.takes("statement", "add?", "remove?");
                parts.anyOf("add", "remove");
                parts.apart();
            }
            case SAME_UTTERANCE, OTHER_UTTERANCE -> {
                parts.takes("statement", "other");
                parts.differ(submission.statement(), submission.other(), "statement");
            }
        }
        return new Decision(
                kind,
                submission.speaker(),
                submission.other(),
                submission.statement(),
                parts.name(),
                parts.speakerKind(),
                parts.articles(),
                parts.names(),
                parts.topics("add", submission.add()),
                parts.topics("remove", submission.remove()),
                Parts.reason(submission.reason()));
    }

    /** Whether {@link #other} is a statement. */
    boolean isOfTwoStatements() {
        return statement != null && other != null;
    }
}
