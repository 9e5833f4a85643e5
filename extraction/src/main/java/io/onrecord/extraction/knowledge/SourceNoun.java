package io.onrecord.extraction.knowledge;

/** What a common noun at the head of a source stands for. */
public enum SourceNoun {
    /** "source", "insider": somebody the article does not name. */
    ANONYMOUS,
    /** "rebels", "residents". */
    GROUPS,
    /** "ministry", "company". */
    ORGANISATIONS,
    /** "report", "letter". */
    DOCUMENTS
}
