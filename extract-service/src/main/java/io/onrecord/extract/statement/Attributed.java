package io.onrecord.extract.statement;

import io.onrecord.extract.decision.Decision;
import io.onrecord.extract.speaker.Who;
import io.onrecord.extract.speaker.Whose;
import io.onrecord.extraction.Speaker;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who says and who is named in an article: found by reading or told by a reattribution, and in the end whoever that is by
 * mergers and splits.
 *
 * @param read by speaker of the article
 * @param told by decision
 */
record Attributed(Map<Speaker, Who> read, Map<UUID, Who> told, Map<UUID, Decision> decisions, Whose whose) {

    /**
     * One place's answer.
     *
     * @param who before mergers and splits
     * @param name in the article; null when nobody could be told
     * @param speaker null when nobody could be told or several could be meant
     * @param found who it was before mergers and splits, where they make a difference; else null
     */
    record One(
            Who who,
            @Nullable String name,
            @Nullable UUID speaker,
            @Nullable UUID found,
            boolean isReattributed) {}

    /** Everybody who is somebody in the end. */
    Set<UUID> everybody(Extraction extraction) {
        var all = new HashSet<UUID>();
        extraction.statements().forEach(row -> all.add(of(row).speaker()));
        extraction.mentions().forEach(row -> all.add(of(row).speaker()));
        all.remove(null);
        return all;
    }

    One of(StatementRow row) {
        @Nullable Decision decision = decisions.get(row.id());
        @Nullable Who given = decision == null ? null : told.get(decision.id());
        if (given == null) {
            return one(read(row.statement().speaker()), row.speakerName(), false);
        }
        // No split takes away whom a person has given it to.
        return one(given, null, true);
    }

    One of(Extraction.MentionRow mention) {
        return one(read(mention.speaker()), mention.name(), false);
    }

    private One one(Who who, @Nullable String name, boolean isReattributed) {
        @Nullable UUID found = who.id();
        @Nullable UUID speaker = found == null ? null : whose.of(new Whose.Called(found, name));
        return new One(who, name, speaker, found == null || found.equals(speaker) ? null : found, isReattributed);
    }

    private Who read(Speaker speaker) {
        @Nullable Who found = read.get(speaker);
        if (found == null) {
            throw new IllegalStateException("nobody looked for the speaker " + speaker);
        }
        return found;
    }
}
