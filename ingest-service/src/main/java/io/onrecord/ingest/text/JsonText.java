package io.onrecord.ingest.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
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
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

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
        try (JsonParser parser = JSON.createParser(new StringReader(script))) {
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
        while (index < script.length() && script.charAt(index) != '"') {
            index += script.charAt(index) == '\\' ? 2 : 1;
        }
        return Math.min(index, script.length());
    }

    private static CleanedText written(String raw, Place place) {
        ParagraphWriter writer = new ParagraphWriter(raw);
        int index = place.start();
        while (index < place.end()) {
            char unit = raw.charAt(index);
            if (unit == '<' && tagEnd(raw, index, place.end()) > index) {
                writer.paragraphIf(isBlock(raw, index));
                index = tagEnd(raw, index, place.end());
            } else if (unit == '\\' && index + 1 < place.end()) {
                index += escape(raw, index, writer);
            } else {
                int end = index;
                while (end < place.end() && raw.charAt(end) != '\\' && (end == index || raw.charAt(end) != '<')) {
                    end++;
                }
                writer.words(index, end);
                index = end;
            }
        }
        return writer.build();
    }

    private static int escape(String raw, int index, ParagraphWriter writer) {
        char kind = raw.charAt(index + 1);
        if (kind == 'n' || kind == 'r') {
            writer.paragraphIf(true);
            return 2;
        }
        if (kind == 'u' && index + 6 <= raw.length()) {
            writer.inserted((char) Integer.parseInt(raw.substring(index + 2, index + 6), 16));
            return 6;
        }
        writer.inserted(kind == 't' || kind == 'f' || kind == 'b' ? ' ' : kind);
        return 2;
    }

    private static int tagEnd(String raw, int index, int end) {
        if (index + 1 >= end
                || !(Character.isLetter(raw.charAt(index + 1))
                        || raw.charAt(index + 1) == '/'
                        || raw.charAt(index + 1) == '\\')) {
            return index;
        }
        int close = raw.indexOf('>', index);
        return close < 0 || close >= end || close - index > 500 ? index : close + 1;
    }

    private static boolean isBlock(String raw, int index) {
        String tag = raw.substring(index, Math.min(raw.length(), index + 16)).replaceAll("[<\\\\/]", "");
        return tag.matches("(?is)(?:p|div|br|li|ul|ol|h[1-6]|blockquote|figure|figcaption|section)\\b.*");
    }
}
