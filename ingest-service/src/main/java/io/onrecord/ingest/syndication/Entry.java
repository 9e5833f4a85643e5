package io.onrecord.ingest.syndication;

import io.onrecord.ingest.fetch.ResolveLink;
import io.onrecord.ingest.text.Line;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** One entry of a feed in XML, asked by the names that the formats give to the same thing. */
record Entry(Element element, String address) {
    private static final int LONGEST_GUID = 2_000;
    private static final int LONGEST_TITLE = 1_000;

    /** What stands where a text was cut, and what no text ends with otherwise. */
    private static final Pattern CUT =
            Pattern.compile("(\\[?(\u2026|\\.\\.\\.)\\]?|read more|continue reading)\\W*$", Pattern.CASE_INSENSITIVE);

    private static final int END = 60;

    private static final Pattern MARKUP = Pattern.compile("</?[a-zA-Z][^<>]{0,200}+>|&#?\\w{1,30}+;");

    /** Characters of a title with its markup, to one without. */
    private static final int MOST_MARKUP = 10;

    /** The child of the first name that there is and that says something; unprefixed before prefixed, for media has titles too. */
    @Nullable
    Element child(String... names) {
        for (String name : names) {
            @Nullable Element prefixed = null;
            for (Element child : element.children()) {
                if (child.hasText() || child.hasAttr("href")) {
                    if (child.normalName().equals(name)) {
                        return child;
                    }
                    prefixed = prefixed == null && isNamed(child, name) ? child : prefixed;
                }
            }
            if (prefixed != null) {
                return prefixed;
            }
        }
        return null;
    }

    /** A title of {@code media:} or a link of {@code wfw:} is another thing; but a feed may give every element one prefix. */
    private boolean isNamed(Element child, String name) {
        String qualified = child.normalName();
        if (!Markup.local(child).equals(name)) {
            return false;
        }
        String own = element.normalName();
        int colon = own.indexOf(':');
        String prefix = qualified.substring(0, qualified.indexOf(':'));
        boolean itsOwn = colon >= 0 && own.substring(0, colon).equals(prefix);
        return itsOwn || !(prefix.equals("media") || prefix.equals("itunes"));
    }

    @Nullable
    String text(String... names) {
        @Nullable Element child = child(names);
        return child == null ? null : Line.of(child.wholeText());
    }

    @Nullable
    String title() {
        return plain(child("title"), LONGEST_TITLE);
    }

    /** Titles are HTML in some feeds and text in others; where a tag or a reference is in them, they are HTML. */
    static @Nullable String plain(@Nullable Element element, int longest) {
        if (element == null) {
            return null;
        }
        String whole = element.wholeText();
        String written = whole.substring(0, Math.min(whole.length(), MOST_MARKUP * longest));
        String words = MARKUP.matcher(written).find() ? Jsoup.parse(written).text() : written;
        return Line.of(words, longest);
    }

    @Nullable
    String guid() {
        @Nullable String guid = text("guid", "id");
        if (guid == null) {
            guid = Line.of(element.attr("rdf:about"));
        }
        return guid == null || guid.length() > LONGEST_GUID ? null : guid;
    }

    /** Where its page is: the link of Atom that is no other relation, the link of RSS, an original address, a guid that is a link. */
    @Nullable
    String link() {
        @Nullable String written = text("origlink");
        for (Element child : element.children()) {
            if (written == null && Markup.local(child).equals("link")) {
                written = target(child);
            }
        }
        if (written == null) {
            @Nullable Element guid = child("guid");
            boolean isLink = guid != null
                    && !guid.attr("isPermaLink").toLowerCase(Locale.ROOT).equals("false")
                    && guid.wholeText().strip().toLowerCase(Locale.ROOT).startsWith("http");
            written = isLink && guid != null ? guid.wholeText().strip() : null;
        }
        return written == null ? null : ResolveLink.from(base(), written);
    }

    private static @Nullable String target(Element link) {
        if (!link.hasAttr("href")) {
            return Line.of(link.wholeText());
        }
        String relation = link.attr("rel").toLowerCase(Locale.ROOT);
        return relation.isEmpty() || relation.equals("alternate") ? Line.of(link.attr("href")) : null;
    }

    /** The nearest xml:base, itself resolved against where the feed stands. */
    private String base() {
        @Nullable Element with = element.closest("[xml:base]");
        @Nullable String base = with == null ? null : ResolveLink.from(address, with.attr("xml:base"));
        return base == null ? address : base;
    }

    /** Its text as HTML, whole or not. */
    Text content() {
        @Nullable Element whole = child("encoded", "content");
        if (whole != null && whole.hasText()) {
            String html = html(whole);
            return new Text(html, isCut(html));
        }
        @Nullable Element summary = child("description", "summary");
        return summary == null ? new Text(null, true) : new Text(html(summary), true);
    }

    /** Markup may be escaped, in a CDATA section, in the namespace of XHTML, or just there. */
    private static String html(Element element) {
        String type = element.attr("type").toLowerCase(Locale.ROOT);
        if (type.equals("text") || type.equals("text/plain")) {
            return Plain.toHtml(element.wholeText());
        }
        return element.childrenSize() > 0 ? element.html() : element.wholeText();
    }

    static boolean isCut(String html) {
        String text = Jsoup.parse(html).text();
        return CUT.matcher(text.substring(Math.max(0, text.length() - END))).find();
    }

    /**
     * What a feed gives of an article.
     *
     * @param summary whether it is, or may be, only the beginning
     */
    record Text(@Nullable String html, boolean summary) {}
}
