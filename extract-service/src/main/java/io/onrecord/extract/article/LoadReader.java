package io.onrecord.extract.article;

import io.onrecord.extraction.ArticleReader;
import io.onrecord.extraction.knowledge.Knowledge;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the reader of articles once, at start. */
@ApplicationScoped
class LoadReader {
    @Produces
    @Singleton
    ReadText reader(Knowledge knowledge) {
        return new ArticleReader(knowledge)::read;
    }
}
