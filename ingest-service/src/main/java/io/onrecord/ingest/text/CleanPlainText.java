package io.onrecord.ingest.text;

/** Plain text stays as it is, but for line ends and control characters: offsets of the input must hold. */
public final class CleanPlainText {
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private CleanPlainText() {}

    public static CleanedText clean(String raw) {
        MappedText out = new MappedText();
        int rawAt = 0;
        for (int index = 0; index < raw.length(); rawAt++) {
            int character = raw.codePointAt(index);
            index += Character.charCount(character);
            if (character == '\r') {
                if (index == raw.length() || raw.charAt(index) != '\n') {
                    out.insert("\n");
                }
            } else if (isKept(character) && !(character == BYTE_ORDER_MARK && rawAt == 0)) {
                out.map(character, rawAt);
            }
        }
        return out.build();
    }

    static boolean isKept(int character) {
        return character == '\n' || character == '\t' || !Character.isISOControl(character);
    }
}
