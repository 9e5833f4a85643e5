package io.onrecord.local.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.onrecord.extraction.ArticleReader;
import io.onrecord.extraction.output.NeutralArticle;

/** Reads articles without any service; one serves all threads. */
public final class Reading {
    private final ArticleReader reader;

    public Reading(ArticleReader reader) {
        this.reader = reader;
    }

    /**
     * What was read of the article that an object holds.
     *
     * @param id for an object that has none
     */
    public ObjectNode read(JsonNode article, String id) throws Unreadable {
        return read(Input.of(article, id));
    }

    ObjectNode read(Input.Text article) throws Unreadable {
        try {
            return NeutralArticle.of(article.id(), article.text(), reader.read(article.text(), article.hints()));
        } catch (RuntimeException failure) {
            throw new Unreadable("could not be read by extraction: " + failure);
        }
    }
}
