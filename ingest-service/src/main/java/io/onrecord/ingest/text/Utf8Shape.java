package io.onrecord.ingest.text;

/**
 * How well bytes fit UTF-8.
 *
 * @param characters well-formed sequences of more than one byte
 * @param broken bytes that are part of no well-formed sequence
 */
record Utf8Shape(int characters, int broken) {
    private static final int TOLERATED = 10;

    /** Fits throughout, and not only because all is ASCII. */
    boolean isSurely() {
        return broken == 0 && characters > 0;
    }

    /** Fits, or is damaged UTF-8: cut within a character, say. In other charsets such sequences are rare accidents. */
    boolean isMostly() {
        return broken == 0 || (long) broken * TOLERATED <= characters;
    }

    static Utf8Shape of(byte[] bytes) {
        int characters = 0;
        int broken = 0;
        for (int i = 0; i < bytes.length; ) {
            int length = sequenceAt(bytes, i);
            if (length == 0) {
                broken++;
                i++;
            } else {
                characters += length > 1 ? 1 : 0;
                i += length;
            }
        }
        return new Utf8Shape(characters, broken);
    }

    /** Bytes of the well-formed sequence at an index; 0 when there is none. */
    private static int sequenceAt(byte[] bytes, int at) {
        int lead = bytes[at] & 0xFF;
        if (lead < 0x80) {
            return 1;
        }
        int length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
        if (length == 0 || at + length > bytes.length) {
            return 0;
        }
        for (int i = at + 1; i < at + length; i++) {
            if ((bytes[i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        int second = bytes[at + 1] & 0xFF;
        boolean illFormed = (lead == 0xE0 && second < 0xA0)
                || (lead == 0xED && second > 0x9F)
                || (lead == 0xF0 && second < 0x90)
                || (lead == 0xF4 && second > 0x8F);
        return illFormed ? 0 : length;
    }
}
