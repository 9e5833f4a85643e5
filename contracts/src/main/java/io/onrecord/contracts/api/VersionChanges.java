package io.onrecord.contracts.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one version of an article says otherwise than another.
 *
 * @param article as it is now
 * @param read whether both versions were read; when not, no statements are compared
 * @param same how many statements are the same in both
 * @param statements those that differ, in the order of the texts
 * @param text both texts by their paragraphs, in order
 * @param complete whether all was compared; when not, the versions are so long and so unlike that some paragraphs or statements that may
 *     only have changed stand as removed and added
 */
public record VersionChanges(
        ArticleSummary article,
        VersionSummary before,
        VersionSummary after,
        boolean read,
        int same,
        List<StatementChange> statements,
        List<ParagraphChange> text,
        boolean complete) {

    /**
     * A statement that only one of the versions has, or that both have and not in the same way.
     *
     * @param before null when it was added
     * @param after null when it was removed
     * @param what of it has changed; empty when it was added or removed
     * @param words from the one to the other, blind to case and marks; empty when it was added or removed
     */
    public record StatementChange(
            Fate fate,
            @Nullable StatementSummary before,
            @Nullable StatementSummary after,
            List<Aspect> what,
            List<Difference> words) {}

    /**
     * A paragraph of either text.
     *
     * @param words the whole paragraph, in order
     */
    public record ParagraphChange(Fate fate, List<Difference> words) {}

    /** What became of a statement or a paragraph. */
    public enum Fate {
        SAME,
        ADDED,
        CHANGED,
        REMOVED
    }

    /** What can change of a statement. */
    public enum Aspect {
        WORDS,
        SPEAKER,
        KIND,
        STATUS
    }
}
