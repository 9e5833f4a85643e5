package io.onrecord.store.statement;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The outcome of reading one version of an article. Columns are described in the migrations. */
@Entity
@Table(name = "reading")
public class ReadingEntity extends PanacheEntityBase {
    @Id
    @Column(name = "article_id")
    public UUID articleId;

    public int version;

    public String state;

    public String extractor;

    public @Nullable String reason;

    public @Nullable String title;

    @Column(name = "title_start")
    public @Nullable Integer titleStart;

    @Column(name = "title_end")
    public @Nullable Integer titleEnd;

    public @Nullable String outlet;

    @Column(name = "outlet_method")
    public String outletMethod;

    @Column(name = "published_value")
    public @Nullable String publishedValue;

    @Column(name = "published_precision")
    public String publishedPrecision;

    @Column(name = "published_method")
    public String publishedMethod;

    @Column(name = "published_on")
    public @Nullable LocalDate publishedOn;

    public @Nullable String language;

    public @Nullable String dateline;

    public @Nullable String agency;

    /** Pairs (start, end) of code points. */
    public int[] boilerplate;

    public int statements;

    @Column(name = "extracted_at")
    public Instant extractedAt;
}
