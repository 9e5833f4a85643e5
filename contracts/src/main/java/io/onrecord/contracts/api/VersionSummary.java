package io.onrecord.contracts.api;

import io.onrecord.contracts.TextMethod;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of an article in the list of its versions.
 *
 * @param version its number, from 1
 * @param receivedAt when it came in
 * @param length of its text, in code points
 * @param modified when its page said it was last changed; null when that did not
 * @param textMethod how the text was found in its page; null for plain text
 * @param cutShort whether a paywall held back the rest of the text
 * @param reason why it could not be read; null unless {@code state} is FAILED
 * @param extractor what read it; null unless it was read. Two versions read by different ones may differ where their texts do not
 * @param statements how many it has; null unless it was read
 * @param changes what it says otherwise than the newest version before it that was read; null when there is none, or when it was not
 *     read itself
 */
public record VersionSummary(
        int version,
        Instant receivedAt,
        int length,
        @Nullable PublicationDate modified,
        @Nullable TextMethod textMethod,
        boolean cutShort,
        State state,
        @Nullable String reason,
        @Nullable String extractor,
        @Nullable Integer statements,
        @Nullable Changed changes) {

    /** What became of a version. */
    public enum State {
        READ,
        FAILED,
        /** It is the newest, and its reading is on the way. */
        WAITING,
        /** A newer one came before anybody had read it, or its reading was not kept. */
        PASSED_OVER
    }

    /**
     * How many statements differ between two versions.
     *
     * @param against the version that it is compared with
     */
    public record Changed(int against, int added, int changed, int removed) {}

    /** The same, compared with another version. */
    public VersionSummary with(@Nullable Changed found) {
        return new VersionSummary(
                version,
                receivedAt,
                length,
                modified,
                textMethod,
                cutShort,
                state,
                reason,
                extractor,
                statements,
                found);
    }
}
