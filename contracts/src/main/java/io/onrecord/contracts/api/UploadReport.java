package io.onrecord.contracts.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to an upload of one or more files.
 *
 * @param accepted one receipt an article taken in
 * @param refused the others, with the reason
 * @param passedOver what in archives no article can be in; nothing is wrong with it
 */
public record UploadReport(List<ArticleReceipt> accepted, List<Refusal> refused, List<PassedOver> passedOver) {
    /** An older service says nothing of what it passed over. */
    public UploadReport(List<ArticleReceipt> accepted, List<Refusal> refused, @Nullable List<PassedOver> passedOver) {
        this.accepted = accepted;
        this.refused = refused;
        this.passedOver = passedOver == null ? List.of() : passedOver;
    }

    /** A file that was not taken in. */
    public record Refusal(String filename, Problem problem) {}

    /**
     * Files of an archive that nobody tried to read.
     *
     * @param filename the archive
     * @param reason what they are
     * @param count how many, 1 or more
     */
    public record PassedOver(String filename, String reason, long count) {}
}
