package io.onrecord.ingest.document.child;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Gathers paragraphs, page by page, out of the XHTML that parsers make of everything. */
final class GatherParagraphs extends DefaultHandler {
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "li",
            "ul",
            "ol",
            "dl",
            "dt",
            "dd",
            "table",
            "tr",
            "td",
            "th",
            "blockquote",
            "pre",
            "section",
            "article",
            "header",
            "footer",
            "aside",
            "figure",
            "figcaption",
            "hr",
            "body",
            "center");
    private static final Set<String> UNREAD = Set.of("head", "title", "script", "style");

    /** What a line end means. */
    enum Lines {
        /** The paper was full: {@link JoinLines} decides. An empty line, or a break that is marked up, ends a paragraph. */
        PRINTED,
        /** Somebody wanted a new line. */
        MEANT,
        /** Nothing; only a break that is marked up is a new line. */
        FLOWING
    }

    private final int longest;
    private final Lines meaning;
    private final List<List<List<String>>> pages = new ArrayList<>();
    private List<List<String>> page = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private int unread;
    private int length;
    private boolean tooLong;

    /**
     * Of one document.
     *
     * @param longest characters that it may have
     */
    GatherParagraphs(int longest, Lines meaning) {
        this.longest = longest;
        this.meaning = meaning;
    }

    boolean isTooLong() {
        return tooLong;
    }

    /** Pages of paragraphs of lines. */
    private List<List<List<String>>> pages() {
        endPage();
        return pages;
    }

    /** Paragraphs with an empty line between. */
    String text() {
        if (meaning == Lines.PRINTED) {
            return JoinLines.in(pages());
        }
        List<String> paragraphs = new ArrayList<>();
        pages().forEach(each -> each.forEach(lines -> paragraphs.add(String.join("\n", lines))));
        return String.join("\n\n", paragraphs);
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) {
        String name = localName.toLowerCase(Locale.ROOT);
        if (UNREAD.contains(name)) {
            unread++;
        } else if (name.equals("br")) {
            paragraph.append(meaning == Lines.PRINTED ? "\n\n" : "\n");
        } else if (BLOCKS.contains(name)) {
            endParagraph();
            if ("page".equals(attributes.getValue("class"))) {
                endPage();
            }
        }
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
        String name = localName.toLowerCase(Locale.ROOT);
        if (UNREAD.contains(name)) {
            unread--;
        } else if (BLOCKS.contains(name)) {
            endParagraph();
        }
    }

    @Override
    public void characters(char[] text, int start, int count) throws SAXException {
        if (unread > 0) {
            return;
        }
        length += count;
        if (length > longest) {
            tooLong = true;
            throw new SAXException("more than " + longest + " characters");
        }
        for (int i = start; i < start + count; i++) {
            boolean lineEnd = text[i] == '\n' || text[i] == '\r';
            paragraph.append(lineEnd && meaning == Lines.FLOWING ? ' ' : text[i]);
        }
    }

    @Override
    public void ignorableWhitespace(char[] text, int start, int count) throws SAXException {
        characters(text, start, count);
    }

    private void endParagraph() {
        List<String> lines = new ArrayList<>();
        for (String raw : paragraph.toString().lines().toList()) {
            String line = raw.replaceAll("[\\s\\p{Z}]+", " ").strip();
            if (!line.isEmpty()) {
                lines.add(line);
            } else if (meaning == Lines.PRINTED) {
                keep(lines);
                lines = new ArrayList<>();
            }
        }
        paragraph.setLength(0);
        keep(lines);
    }

    private void keep(List<String> lines) {
        if (!lines.isEmpty()) {
            page.add(lines);
        }
    }

    private void endPage() {
        endParagraph();
        if (!page.isEmpty()) {
            pages.add(page);
            page = new ArrayList<>();
        }
    }
}
