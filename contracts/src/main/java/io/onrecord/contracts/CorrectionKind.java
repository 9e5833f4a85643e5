package io.onrecord.contracts;

/** What a person decides about what extraction found. */
public enum CorrectionKind {
    /** Two speakers are one. */
    MERGE,
    /** Two speakers are not one, whatever speaks for it. */
    DIFFERENT,
    /** In some articles, or under some names, a speaker is somebody else. */
    SPLIT,
    /** A speaker is called otherwise. */
    RENAME,
    /** Somebody else said it, or nobody can tell who. */
    REATTRIBUTE,
    /** It is no statement. */
    REJECT,
    /** Statement and speaker are right. */
    CONFIRM,
    /** It is about other topics. */
    RETAG,
    /** Two statements are the same utterance. */
    SAME_UTTERANCE,
    /** Two statements are not the same utterance. */
    OTHER_UTTERANCE;

    /** As addresses and forms write it: small letters and hyphens. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
