package io.onrecord.store.statement;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A place where a speaker is named, speaking or not. */
@Entity
@Table(name = "mention")
public class MentionEntity extends PanacheEntityBase {
    @EmbeddedId
    public Key key;

    @Column(name = "span_start")
    public int spanStart;

    @Column(name = "span_end")
    public int spanEnd;

    @Column(name = "speaker_id")
    public @Nullable UUID speakerId;

    public String name;

    /** Article and place in it. */
    @Embeddable
    public record Key(@Column(name = "article_id") UUID articleId, int ordinal) {}
}
