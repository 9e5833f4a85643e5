package io.onrecord.store.article;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One published text; its body is in {@link ArticleVersionEntity}. Columns are described in the migrations. */
@Entity
@Table(name = "article")
public class ArticleEntity extends PanacheEntityBase {
    @Id
    public UUID id;

    public int version;

    public @Nullable String url;

    public String publisher;

    public @Nullable String outlet;

    public @Nullable String title;

    @Column(name = "published_value")
    public @Nullable String publishedValue;

    @Column(name = "published_precision")
    public String publishedPrecision;

    /** A {@code PublishedMethod} of the contracts. */
    @Column(name = "published_method")
    public @Nullable String publishedMethod;

    public @Nullable String author;

    @Column(name = "content_hash")
    public byte[] contentHash;

    @Column(name = "received_at")
    public Instant receivedAt;

    @Column(name = "announced_at")
    public @Nullable Instant announcedAt;

    @Column(name = "claimed_until")
    public @Nullable Instant claimedUntil;

    public @Nullable String traceparent;

    /**
     * To be announced as it is now, whoever is announcing what it was.
     *
     * @param by the traceparent of the request that has it announced; null when it is not traced
     */
    public void unannounce(@Nullable String by) {
        announcedAt = null;
        claimedUntil = null;
        traceparent = by;
    }
}
