package io.onrecord.ingest.text;

import org.jspecify.annotations.Nullable;

/** Turns UTF-16 positions of a string into code points, without counting from the start every time. */
final class CodePoints {
    private final int @Nullable [] before;

    private CodePoints(int @Nullable [] before) {
        this.before = before;
    }

    static CodePoints of(String string) {
        if (string.chars().noneMatch(unit -> Character.isSurrogate((char) unit))) {
            return new CodePoints(null);
        }
        int[] before = new int[string.length() + 1];
        int count = 0;
        for (int index = 0; index < string.length(); index++) {
            before[index] = count;
            if (!Character.isHighSurrogate(string.charAt(index))
                    || index + 1 == string.length()
                    || !Character.isLowSurrogate(string.charAt(index + 1))) {
                count++;
            }
        }
        before[string.length()] = count;
        return new CodePoints(before);
    }

    /** How many code points stand before an index. */
    int before(int index) {
        return before == null ? index : before[index];
    }
}
