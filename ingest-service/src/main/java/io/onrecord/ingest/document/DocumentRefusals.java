package io.onrecord.ingest.document;

import io.onrecord.contracts.api.Problem;
import io.onrecord.contracts.api.ProblemException;
import java.time.Duration;

/** Why a document is not taken in. */
final class DocumentRefusals {
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private DocumentRefusals() {}

    static ProblemException of(Answer.Refused refused, DocumentKind kind, int longest) {
        return switch (refused.reason()) {
            case ENCRYPTED ->
                problem(
                        "document-encrypted",
                        "The document is encrypted",
                        "it cannot be read without its password; save it without one and send it again");
            case BROKEN ->
                problem(
                        "document-broken",
                        "The document cannot be read",
                        "it is damaged, or no " + kind
                                + " although its name says so; open it in its program, save it anew, or send its text");
            case WITHOUT_TEXT ->
                problem(
                        "document-without-text",
                        "There is no text in the document",
                        kind == DocumentKind.PDF
                                ? "it holds pictures of pages, as scanners make them; have the text recognised (OCR) and send that"
                                : "nothing in it is text; check that it is the right file");
            case TOO_LARGE ->
                new ProblemException(
                        413,
                        "article-too-large",
                        "The article is too large",
                        "an article may have " + longest
                                + " characters of text, and the document has more; cut it into parts");
        };
    }

    static ProblemException tooHeavy(DocumentSettings settings) {
        return problem(
                "document-too-heavy",
                "The document takes too much to read",
                "more than " + settings.timeLimit().toSeconds() + " s or " + settings.heapMegabytes()
                        + " MiB of memory, or it brought its reader down; save it as text and send that");
    }

    static ProblemException busy(int atOnce) {
        return new ProblemException(
                Problem.of(
                        429,
                        "documents-busy",
                        "Other documents are being read",
                        atOnce + " are read at once, and others waited before this one; try again in a minute",
                        null),
                A_MINUTE);
    }

    private static ProblemException problem(String code, String title, String detail) {
        return new ProblemException(422, code, title, detail);
    }
}
