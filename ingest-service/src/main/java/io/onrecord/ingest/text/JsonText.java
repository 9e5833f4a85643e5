package io.onrecord.ingest.text;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The article text of a page whose elements do not have it, out of its structured data. Characters lead back to where they
 * stand in the script; what is escaped there goes with its neighbours.
 */
final class JsonText {
    private JsonText() {}

    /**
     * Writes a text of the structured data.
     *
     * @param body the text as it was read, escapes resolved
     * @return null when it is not found in the raw page
     */
    static @Nullable CleanedText write(String raw, Document page, String body) {
        for (Element script : JsonLd.scripts(page)) {
            for (DataNode data : script.dataNodes()) {
                @Nullable Place place = find(raw, data, body);
                if (place != null) {
                    return written(raw, place);
                }
            }
        }
        return null;
    }

    /** From behind the quotation mark that opens a string to the one that closes it. */
    private record Place(int start, int end) {}

    private static @Nullable Place find(String raw, DataNode data, String body) {
        int at = data.sourceRange().startPos();
        String script = data.getWholeData();
        if (!data.sourceRange().isTracked() || !raw.startsWith(script, at)) {
            return null;
        }
        try (JsonParser parser = JsonLd.LENIENT.createParser(new StringReader(script))) {
            for (@Nullable JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING && "articleBody".equals(parser.currentName())) {
                    int start = (int) parser.currentTokenLocation().getCharOffset() + 1;
                    if (parser.getText().equals(body)) {
                        return new Place(at + start, at + closing(script, start));
                    }
                }
            }
        } catch (IOException broken) {
            return null;
        }
        return null;
    }

    private static int closing(String script, int start) {
        int index = start;
        char quote = script.charAt(start - 1);
        while (index < script.length() && script.charAt(index) != quote) {
            index += script.charAt(index) == '\\' ? 2 : 1;
        }
        return Math.min(index, script.length());
    }

    private static CleanedText written(String raw, Place place) {
        Unescaped script = Unescaped.of(raw, place);
        ParagraphWriter writer = new ParagraphWriter(raw);
        for (int index = 0; index < script.length(); ) {
            index = script.write(index, writer);
        }
        return writer.build();
    }

    /** What a string of JSON says, escapes resolved. */
    private static final class Unescaped {
        private final String text;

        /** Where each UTF-16 unit is written in the raw, and where the last ends: one more than there are units. */
        private final int[] at;

        private Unescaped(String text, int[] at) {
            this.text = text;
            this.at = at;
        }

        static Unescaped of(String raw, Place place) {
            StringBuilder text = new StringBuilder();
            int[] at = new int[place.end() - place.start() + 1];
            int index = place.start();
            while (index < place.end()) {
                at[text.length()] = index;
                boolean escaped = raw.charAt(index) == '\\' && index + 1 < place.end();
                text.append(escaped ? resolved(raw, index) : raw.charAt(index));
                index += !escaped ? 1 : raw.charAt(index + 1) == 'u' ? 6 : 2;
            }
            at[text.length()] = place.end();
            return new Unescaped(text.toString(), at);
        }

        int length() {
            return text.length();
        }

        /** Writes what stands at an index and is of one kind; returns where the next begins. */
        int write(int index, ParagraphWriter writer) {
            char unit = text.charAt(index);
            int behindTag = unit == '<' ? tagEnd(text, index, length()) : index;
            if (behindTag > index) {
                writer.paragraphIf(isBlock(text, index));
                return behindTag;
            }
            if (unit == '\n' || unit == '\r') {
                writer.paragraphIf(true);
                return index + 1;
            }
            @Nullable CharacterReference reference = CharacterReference.at(text, index, length());
            if (reference != null && !isPlain(index, index + reference.length())) {
                reference.decoded().chars().forEach(part -> writer.inserted((char) part));
                return index + reference.length();
            }
            if (!isPlain(index, index + 1)) {
                writer.inserted(unit);
                return index + 1;
            }
            int end = reference == null ? plainEnd(index) : index + reference.length();
            writer.words(at[index], at[end]);
            return end;
        }

        /** Whether all of it is written as it reads. */
        private boolean isPlain(int start, int end) {
            return at[end] - at[start] == end - start;
        }

        private int plainEnd(int start) {
            int end = start + 1;
            while (end < length() && isPlain(end, end + 1) && "<&\n\r".indexOf(text.charAt(end)) < 0) {
                end++;
            }
            return end;
        }
    }

    private static char resolved(String raw, int index) {
        char kind = raw.charAt(index + 1);
        return switch (kind) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't', 'f', 'b' -> ' ';
            case 'u' -> (char) Integer.parseInt(raw.substring(index + 2, index + 6), 16);
            default -> kind;
        };
    }

    private static int tagEnd(String raw, int index, int end) {
        if (index + 1 >= end || !(Character.isLetter(raw.charAt(index + 1)) || raw.charAt(index + 1) == '/')) {
            return index;
        }
        int close = raw.indexOf('>', index);
        return close < 0 || close >= end || close - index > 500 ? index : close + 1;
    }

    private static boolean isBlock(String raw, int index) {
        String tag = raw.substring(index, Math.min(raw.length(), index + 16)).replaceAll("[</]", "");
        return tag.matches("(?is)(?:p|div|br|li|ul|ol|h[1-6]|blockquote|figure|figcaption|section)\\b.*");
    }
}
