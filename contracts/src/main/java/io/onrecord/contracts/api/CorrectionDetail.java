package io.onrecord.contracts.api;

import io.onrecord.contracts.CorrectionKind;
import io.onrecord.contracts.CorrectionState;
import io.onrecord.contracts.SpeakerKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision about what extraction found, with what the record said before and what became of it.
 *
 * @param number the order in which they were made; of two that disagree the later one holds
 * @param speaker whom it is about, or who spoke; null where it is about none, or nobody can tell
 * @param other of a merger the speaker who stays, of a difference the other
 * @param name a new name, or by which who spoke is found
 * @param before of a new name: what the speaker was called
 * @param speakerKind of whoever may be new; else null
 * @param articles of a split: where it is somebody else
 * @param names of a split: under which names it is somebody else, in small letters
 * @param topicsAdded of retagging: what it is about too, by id
 * @param topicsRemoved of retagging: what it is not about, by id
 * @param statement what it is about; null where it is about speakers
 * @param otherStatement of what is or is not the same utterance
 * @param reason as it was given; empty where none was
 * @param madeBy who signed in, by name
 * @param changed how many statements it changed when it was last carried out; null while that is to come
 * @param undone null while it is in force
 */
public record CorrectionDetail(
        UUID id,
        long number,
        CorrectionKind kind,
        CorrectionState state,
        @Nullable Party speaker,
        @Nullable Party other,
        @Nullable String name,
        @Nullable String before,
        @Nullable SpeakerKind speakerKind,
        List<UUID> articles,
        List<String> names,
        List<String> topicsAdded,
        List<String> topicsRemoved,
        @Nullable Was statement,
        @Nullable UUID otherStatement,
        String reason,
        String madeBy,
        Instant madeAt,
        @Nullable Integer changed,
        @Nullable Undone undone) {

    /**
     * A speaker.
     *
     * @param id null for who has no entry of its own, such as a source that is not named
     * @param name null when the record has that speaker no more
     */
    public record Party(@Nullable UUID id, @Nullable String name) {}

    /**
     * A statement as the record had it.
     *
     * @param id which it has again whenever it is found with the same words
     * @param title of the article now
     * @param text its words
     * @param speaker null when nobody could be told
     * @param topics ids
     */
    public record Was(
            UUID id,
            UUID articleId,
            @Nullable String title,
            String text,
            @Nullable Party speaker,
            List<String> topics) {}

    /** Who took it back, when, and why. */
    public record Undone(String by, Instant at, String reason) {}
}
