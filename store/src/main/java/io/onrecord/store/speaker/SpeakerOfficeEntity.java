package io.onrecord.store.speaker;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An office with the time it was held. */
@Entity
@Table(name = "speaker_office")
public class SpeakerOfficeEntity extends PanacheEntityBase {
    @EmbeddedId
    public Key key;

    public String title;

    @Column(name = "office_of")
    public @Nullable String officeOf;

    @Column(name = "from_on")
    public @Nullable LocalDate fromOn;

    @Column(name = "to_on")
    public @Nullable LocalDate toOn;

    /** Speaker and place in the list. */
    @Embeddable
    public record Key(@Column(name = "speaker_id") UUID speakerId, int ordinal) {}
}
