package io.onrecord.store.statement;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One attribution in the newest version of an article. Columns are described in the migrations. */
@Entity
@Table(name = "statement")
public class StatementEntity extends PanacheEntityBase {
    @Id
    public UUID id;

    @Column(name = "article_id")
    public UUID articleId;

    public int ordinal;

    public String kind;

    public String status;

    /** Pairs (start, end) of code points; so are cue and source. */
    public int[] content;

    public int[] cue;

    public int[] source;

    @Column(name = "content_text")
    public String contentText;

    @Column(name = "cue_text")
    public @Nullable String cueText;

    @Column(name = "source_text")
    public @Nullable String sourceText;

    @Column(name = "speaker_id")
    public @Nullable UUID speakerId;

    @Column(name = "speaker_name")
    public @Nullable String speakerName;

    @Column(name = "speaker_kind")
    public String speakerKind;

    public String[] candidates;

    public @Nullable Double confidence;

    @Column(name = "speaker_confidence")
    public @Nullable Double speakerConfidence;

    /** Ordinal of the statement of the same article that passes this one on. */
    @Column(name = "reported_in")
    public @Nullable Integer reportedIn;

    @Column(name = "decided_by")
    public String[] decidedBy;

    public @Nullable String outlet;

    @Column(name = "published_on")
    public @Nullable LocalDate publishedOn;

    /** Null while nobody has looked. */
    @Column(name = "echo_id")
    public @Nullable UUID echoId;

    @Column(name = "is_first")
    public boolean isFirst;

    @ElementCollection
    @CollectionTable(name = "statement_topic", joinColumns = @JoinColumn(name = "statement_id"))
    public List<TopicScore> topics = new ArrayList<>();

    /** A topic with its score, 0 to 1. */
    @Embeddable
    public record TopicScore(@Column(name = "topic_id") String topicId, float score) {}
}
