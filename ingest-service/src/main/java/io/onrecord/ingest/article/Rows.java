package io.onrecord.ingest.article;

import io.onrecord.contracts.DatePrecision;
import io.onrecord.contracts.PublishedMethod;
import io.onrecord.ingest.announce.Traceparent;
import io.onrecord.ingest.article.Draft.Metadata;
import io.onrecord.store.article.ArticleEntity;
import io.onrecord.store.article.ArticleVersionEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Between rows of the record and what is decided about them. */
final class Rows {
    private Rows() {}

    static Found found(ArticleEntity row) {
        PublishedDate published = new PublishedDate(
                row.publishedValue,
                DatePrecision.valueOf(row.publishedPrecision),
                row.publishedMethod == null ? null : PublishedMethod.valueOf(row.publishedMethod));
        return new Found(
                row.id,
                row.version,
                row.publisher,
                ContentHash.of(row.contentHash),
                new Metadata(row.url, row.outlet, row.title, row.author, published));
    }

    static void describe(ArticleEntity row, Metadata metadata, String publisher) {
        row.publisher = publisher;
        row.url = metadata.url();
        row.outlet = metadata.outlet();
        row.title = metadata.title();
        row.publishedValue = metadata.published().value();
        row.publishedPrecision = metadata.published().precision().name();
        row.publishedMethod = name(metadata.published().method());
        row.author = metadata.author();
    }

    /** A new article in its first version. */
    static ArticleEntity article(Draft draft, Instant now) {
        ArticleEntity row = new ArticleEntity();
        row.id = draft.id();
        describe(row, draft.metadata(), draft.publisher());
        write(row, 1, draft, now);
        return row;
    }

    static void write(ArticleEntity row, int version, Draft draft, Instant now) {
        row.version = version;
        row.contentHash = draft.hash().bytes();
        row.receivedAt = now;
        row.unannounce(Traceparent.current());
    }

    static ArticleVersionEntity version(Draft draft, UUID article, int version, Instant now) {
        ArticleVersionEntity row = new ArticleVersionEntity();
        row.key = new ArticleVersionEntity.Key(article, version);
        row.raw = draft.source().raw();
        row.mediaType = draft.source().mediaType();
        row.charset = draft.source().decoded().charset().name();
        row.text = draft.cleaned().text();
        row.sourceMap = draft.cleaned().map().triples();
        row.receivedAt = now;
        row.textMethod = name(draft.reading().method());
        row.cutShort = draft.reading().cutShort();
        PublishedDate modified = draft.reading().modified();
        if (modified.isKnown()) {
            row.modifiedValue = modified.value();
            row.modifiedPrecision = modified.precision().name();
            row.modifiedMethod = name(modified.method());
        }
        return row;
    }

    private static @Nullable String name(@Nullable Enum<?> word) {
        return word == null ? null : word.name();
    }
}
