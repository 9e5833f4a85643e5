package io.onrecord.store.letter;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message that could not be handled. Columns are described in the migrations. */
@Entity
@Table(name = "dead_letter")
public class DeadLetterEntity extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String channel;

    @Column(name = "article_id")
    public @Nullable UUID articleId;

    public @Nullable Integer version;

    public String payload;

    public String reason;

    public int attempts;

    @Column(name = "failed_at")
    public Instant failedAt;
}
