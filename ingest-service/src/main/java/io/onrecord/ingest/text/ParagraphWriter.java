package io.onrecord.ingest.text;

import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Writes the text nodes of a page as paragraphs: space collapsed, references decoded, the way back kept. */
final class ParagraphWriter {
    private static final int NOWHERE = -1;

    private final MappedText out = new MappedText();
    private final String raw;
    private final CodePoints codePoints;
    private String before = "";
    private char high;
    private boolean space;
    private int spaceAt = NOWHERE;

    ParagraphWriter(String raw) {
        this.raw = raw;
        this.codePoints = CodePoints.of(raw);
    }

    /** What follows is another paragraph. */
    void paragraph() {
        before = "\n\n";
        space = false;
    }

    /** What follows is another line; two in a row make a paragraph. */
    void line() {
        before = before.isEmpty() ? "\n" : "\n\n";
        space = false;
    }

    void text(TextNode node) {
        int start = node.sourceRange().startPos();
        int end = node.sourceRange().endPos();
        String words = node.getWholeText();
        if (node.sourceRange().isTracked() && end <= raw.length() && isWrittenAt(start, end, words)) {
            mapped(start, end);
        } else {
            words.codePoints().forEach(character -> put(character, NOWHERE, false));
        }
    }

    /** A stretch of the raw as it stands there, in UTF-16 units. */
    void words(int start, int end) {
        mapped(start, end);
    }

    /** A unit of UTF-16 that the raw writes in a way of its own. */
    void inserted(char unit) {
        if (Character.isHighSurrogate(unit)) {
            high = unit;
        } else if (Character.isLowSurrogate(unit) && high != 0) {
            put(Character.toCodePoint(high, unit), NOWHERE, false);
            high = 0;
        } else if (!Character.isSurrogate(unit)) {
            put(unit, NOWHERE, false);
        }
    }

    void paragraphIf(boolean begins) {
        if (begins) {
            paragraph();
        }
    }

    CleanedText build() {
        return out.build();
    }

    private void mapped(int start, int end) {
        for (int index = start; index < end; ) {
            @Nullable CharacterReference reference = CharacterReference.at(raw, index, end);
            if (reference != null) {
                int at = codePoints.before(index);
                reference.decoded().codePoints().forEach(character -> put(character, at, true));
                index += reference.length();
            } else {
                int character = raw.codePointAt(index);
                put(character, codePoints.before(index), false);
                index += Character.charCount(character);
            }
        }
    }

    /** The parser moves text about in broken pages; then its position is not to be trusted. */
    private boolean isWrittenAt(int start, int end, String words) {
        int at = 0;
        for (int index = start; index < end; ) {
            @Nullable CharacterReference reference = CharacterReference.at(raw, index, end);
            String piece = reference == null ? String.valueOf(raw.charAt(index)) : reference.decoded();
            if (!words.startsWith(piece, at)) {
                return false;
            }
            at += piece.length();
            index += reference == null ? 1 : reference.length();
        }
        return at == words.length();
    }

    private void put(int character, int rawAt, boolean referred) {
        if (isSpace(character)) {
            if (!space) {
                space = true;
                spaceAt = character == ' ' && !referred ? rawAt : NOWHERE;
            }
            return;
        }
        if (Character.isISOControl(character)) {
            return;
        }
        separate();
        if (rawAt == NOWHERE) {
            out.insert(Character.toString(character));
        } else if (referred) {
            out.mapAlone(character, rawAt);
        } else {
            out.map(character, rawAt);
        }
    }

    private void separate() {
        if (!out.isEmpty()) {
            if (!before.isEmpty()) {
                out.insert(before);
            } else if (space && spaceAt != NOWHERE) {
                out.map(' ', spaceAt);
            } else if (space) {
                out.insert(" ");
            }
        }
        before = "";
        space = false;
    }

    /** What HTML collapses; a no-break space is a character like others. */
    private static boolean isSpace(int character) {
        return character == ' ' || character == '\n' || character == '\t' || character == '\r' || character == '\f';
    }
}
