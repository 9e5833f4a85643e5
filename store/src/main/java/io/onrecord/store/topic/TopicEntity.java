package io.onrecord.store.topic;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** One topic in force: of the curated tree, or of somebody's own. */
@Entity
@Table(name = "topic")
public class TopicEntity extends PanacheEntityBase {
    @Id
    public String id;

    @Column(name = "parent_id")
    public @Nullable String parentId;

    public String label;

    public String description;

    public @Nullable String iptc;

    public int position;

    /** 0 of a curated topic. */
    public int version;

    /** Whether it is about to go. */
    public boolean removed;
}
