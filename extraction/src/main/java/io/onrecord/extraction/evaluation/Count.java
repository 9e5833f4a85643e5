package io.onrecord.extraction.evaluation;

/** What is counted besides right, found and annotated. */
enum Count {
    /** Of the paired statements, those whose source is exactly the same words. */
    SOURCE_EXACT,
    /** Annotated statements by a named person. */
    PERSON,
    PERSON_PAIRED,
    PERSON_RIGHT,
    /** Those of whose words a found statement holds enough, whatever its extent. */
    PERSON_TOUCHED,
    PERSON_TOUCHED_RIGHT,
    /** Those whose name stands further away. */
    ELSEWHERE,
    ELSEWHERE_PAIRED,
    ELSEWHERE_RIGHT,
    /** Statements by bodies, groups, unnamed people. */
    OTHER_PAIRED,
    OTHER_CALLED_PERSON
}
