package io.onrecord.extract.article;

import java.io.Serial;
import java.util.UUID;

/** An article was announced that the record does not show, or not in that version. */
public final class MissingArticleException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    public MissingArticleException(UUID id, int version) {
        super("the record has no version " + version + " of an article " + id);
    }
}
