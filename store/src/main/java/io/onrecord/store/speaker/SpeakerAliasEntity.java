package io.onrecord.store.speaker;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** A name that a speaker goes by. */
@Entity
@Table(name = "speaker_alias")
public class SpeakerAliasEntity extends PanacheEntityBase {
    @EmbeddedId
    public Key key;

    @Column(name = "name_key")
    public String nameKey;

    public String origin;

    /** Speaker and name. */
    @Embeddable
    public record Key(@Column(name = "speaker_id") UUID speakerId, String name) {}
}
