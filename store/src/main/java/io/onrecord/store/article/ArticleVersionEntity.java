package io.onrecord.store.article;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The body of an article as it came and as it was cleaned. Columns are described in the migrations. */
@Entity
@Table(name = "article_version")
public class ArticleVersionEntity extends PanacheEntityBase {
    @EmbeddedId
    public Key key;

    public byte[] raw;

    @Column(name = "media_type")
    public String mediaType;

    public String charset;

    @Column(columnDefinition = "text")
    public String text;

    /** Triples (text start, raw start, length). */
    @Column(name = "source_map")
    public int[] sourceMap;

    @Column(name = "received_at")
    public Instant receivedAt;

    /** A {@code TextMethod} of the contracts; null for plain text. */
    @Column(name = "text_method")
    public @Nullable String textMethod;

    @Column(name = "cut_short")
    public boolean cutShort;

    @Column(name = "modified_value")
    public @Nullable String modifiedValue;

    @Column(name = "modified_precision")
    public @Nullable String modifiedPrecision;

    @Column(name = "modified_method")
    public @Nullable String modifiedMethod;

    /** Article and version. */
    @Embeddable
    public record Key(@Column(name = "article_id") UUID articleId, int version) {}
}
