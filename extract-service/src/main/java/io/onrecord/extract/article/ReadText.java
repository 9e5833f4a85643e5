package io.onrecord.extract.article;

import io.onrecord.extraction.ArticleHints;
import io.onrecord.extraction.ReadArticle;

/** Finds the statements in a text. */
@FunctionalInterface
public interface ReadText {
    ReadArticle read(String text, ArticleHints hints);
}
