package io.onrecord.contracts.api;

import java.util.List;

/**
 * The answer to an upload of one or more files.
 *
 * @param accepted one receipt a file taken in
 * @param refused the others, with the reason
 */
public record UploadReport(List<ArticleReceipt> accepted, List<Refusal> refused) {

    /** A file that was not taken in. */
    public record Refusal(String filename, Problem problem) {}
}
