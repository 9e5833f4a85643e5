package io.onrecord.extraction.text;

/**
 * Words in quotation marks, marks included; the marks may be missing at either end.
 *
 * @param innerStart first character after the opening mark
 * @param innerEnd one past the last character before the closing mark
 * @param words how many words stand inside
 * @param lastMark the last character inside that is not white space
 */
public record Quotation(
        int start, int end, int innerStart, int innerEnd, boolean opened, boolean closed, int words, char lastMark)
        implements Item {

    /** Ends as speech does: a comma or a sentence's end inside the marks, or marks that are not closed at all. */
    public boolean endsAsSpeech() {
        return !closed || ",.?!…-–—;".indexOf(lastMark) >= 0;
    }

    public boolean endsSentence() {
        return !closed || ".?!…".indexOf(lastMark) >= 0;
    }

    /** Long enough to be speech rather than a nickname, a title or a word held at arm's length. */
    public boolean isLong() {
        return words >= 5;
    }
}
