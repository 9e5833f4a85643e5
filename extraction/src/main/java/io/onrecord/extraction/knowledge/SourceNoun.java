package io.onrecord.extraction.knowledge;

/** What words tell of a source: most are common nouns at its head. */
public enum SourceNoun {
    /** "source", "insider": somebody the article does not name. */
    ANONYMOUS,
    /** "rebels", "residents". */
    GROUPS,
    /** "ministry", "company". */
    ORGANISATIONS,
    /** "report", "letter". */
    DOCUMENTS,
    /** "port", "mount": what the names of places begin with. */
    LANDMARKS,
    /** "town", "province": what follows the name of a place. */
    SETTLEMENTS,
    /** "half", "dozens": numbers and shares, which stand for people when they speak. */
    QUANTITIES,
    /** "schedule", "custom": what things go by and nobody says. */
    STANDARDS
}
