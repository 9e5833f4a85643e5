package io.onrecord.extraction.tagger;

/**
 * What the net says of a window.
 *
 * @param roles [piece][label]: how well each label of {@link Role} fits, not normalised
 * @param names [piece][label]: the same for names; see {@link NameLabels}
 * @param links [piece][4 × width]: what a piece asks and answers when contents look for their cue and cues for their
 *     source; see {@link Links}
 */
@SuppressWarnings("ArrayRecordComponent") // as the net takes and gives them; never compared, never changed
record Scores(float[][] roles, float[][] names, float[][] links) {}
