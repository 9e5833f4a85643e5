package io.onrecord.dashboard.correction;

import io.onrecord.contracts.CorrectionKind;
import io.onrecord.contracts.CorrectionState;
import io.onrecord.contracts.api.CorrectionDetail;
import io.onrecord.dashboard.page.Words;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A correction as pages tell it.
 *
 * @param labels of topics, by id
 * @param token for the form that takes it back
 */
public record Told(CorrectionDetail correction, Map<String, String> labels, String token) {

    static List<Told> all(List<CorrectionDetail> corrections, Map<String, String> labels, String token) {
        return corrections.stream().map(one -> new Told(one, labels, token)).toList();
    }

    /** What was done, in a word or two. */
    public String kind() {
        return kind(correction.kind());
    }

    /** The same of any. */
    static String kind(CorrectionKind kind) {
        return switch (kind) {
            case MERGE -> "merged";
            case DIFFERENT -> "told apart";
            case SPLIT -> "split";
            case RENAME -> "renamed";
            case REATTRIBUTE -> "somebody else said it";
            case REJECT -> "no statement";
            case CONFIRM -> "right as it is";
            case RETAG -> "other topics";
            case SAME_UTTERANCE -> "same utterance";
            case OTHER_UTTERANCE -> "another utterance";
        };
    }

    /** What became of it. */
    public String state() {
        return switch (correction.state()) {
            case WAITING -> correction.undone() == null ? "carried out in a moment" : "taken back in a moment";
            case APPLIED -> "in force";
            case LOST -> "waiting for what it is about";
            case UNDONE -> "taken back";
        };
    }

    /** How that looks: good, bad, or neither. */
    public String look() {
        return switch (correction.state()) {
            case APPLIED -> "extracted";
            case LOST -> "failed";
            case WAITING, UNDONE -> "received";
        };
    }

    /** More about what became of it, where there is something to say; else empty. */
    public String remark() {
        return switch (correction.state()) {
            case LOST ->
                "What it is about is not in the record as it is now. It is carried out as soon as an article brings it back.";
            case APPLIED -> moved();
            case WAITING, UNDONE -> "";
        };
    }

    private String moved() {
        int changed = Objects.requireNonNullElse(correction.changed(), 0);
        return switch (correction.kind()) {
            case MERGE, SPLIT -> Words.statements(changed) + " went to the other speaker.";
            case DIFFERENT, RENAME, REATTRIBUTE, REJECT, CONFIRM, RETAG, SAME_UTTERANCE, OTHER_UTTERANCE -> "";
        };
    }

    /** Whether it may be taken back. */
    public boolean inForce() {
        return correction.undone() == null;
    }

    /** Whether the page will soon say otherwise. */
    public boolean waiting() {
        return correction.state() == CorrectionState.WAITING;
    }

    /** What a topic is called; null where there is none such any more. */
    public @Nullable String label(String topic) {
        return labels.get(topic);
    }
}
