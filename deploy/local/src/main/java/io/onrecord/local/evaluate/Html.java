package io.onrecord.local.evaluate;

/** Text made safe to stand in a page. */
final class Html {
    private static final int REPLACEMENT = 0xFFFD;

    private Html() {}

    static String escaped(String text) {
        StringBuilder html = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(character -> append(html, character));
        return html.toString();
    }

    static void append(StringBuilder html, int character) {
        switch (character) {
            case '&' -> html.append("&amp;");
            case '<' -> html.append("&lt;");
            case '>' -> html.append("&gt;");
            case '"' -> html.append("&quot;");
            case '\'' -> html.append("&#39;");
            case '\r' -> {
                // The line feed that follows breaks the line.
            }
            default -> html.appendCodePoint(allowed(character) ? character : REPLACEMENT);
        }
    }

    private static boolean allowed(int character) {
        boolean control = Character.isISOControl(character) && character != '\n' && character != '\t';
        return !control && Character.getType(character) != Character.SURROGATE;
    }
}
