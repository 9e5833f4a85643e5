package io.onrecord.store.speaker;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom sources stand for. Columns are described in the migrations. */
@Entity
@Table(name = "speaker")
public class SpeakerEntity extends PanacheEntityBase {
    @Id
    public UUID id;

    public String name;

    public String kind;

    @Column(name = "known_id")
    public @Nullable String knownId;

    @Column(name = "created_at")
    public Instant createdAt;
}
