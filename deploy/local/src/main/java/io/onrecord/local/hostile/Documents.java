package io.onrecord.local.hostile;

import io.onrecord.local.hostile.Case.Bytes;
import io.onrecord.local.hostile.Case.Way;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Documents that refer to others and to themselves, unpack without end, or are something else. */
final class Documents implements Family {
    /** Instead of one of the five objects of a page. */
    private static final List<String> OBJECTS = List.of(
            "null",
            "<<>>",
            "[]",
            "()",
            "2 0 R",
            "3 0 R",
            "99 0 R",
            "<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>",
            "<</Type/Pages/Kids[3 0 R]/Count 999999999>>",
            "<</Type/Pages/Kids[3 0 R]/Count -1>>",
            "<</Length 99999999>>stream\nx\nendstream",
            "<</Length -1>>stream\nx\nendstream",
            "<</Length 4 0 R>>stream\nx\nendstream",
            "<</Length 1/Filter/FlateDecode>>stream\nx\nendstream",
            "<</Length 4/Filter[/ASCIIHexDecode/ASCIIHexDecode/ASCIIHexDecode/LZWDecode]>>stream\n4141\nendstream",
            "<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>",
            "<</Type/Catalog/Pages 2 0 R/OpenAction<</S/URI/URI(http://127.0.0.2/)>>>>",
            "<</Type/Font/Subtype/Type3/CharProcs<</a 4 0 R>>/Encoding 5 0 R/FontMatrix[0 0 0 0 0 0]>>",
            "<</Type/Font/Subtype/Type0/DescendantFonts[5 0 R]/ToUnicode 4 0 R>>",
            "<</F 5 0 R/FFilter/X/F(http://127.0.0.2/)/Length 1>>stream\nx\nendstream");

    private static final List<String> DRAWN = List.of(
            "q ".repeat(300_000),
            "BT ".repeat(300_000),
            "( ".repeat(100_000),
            "[".repeat(300_000),
            "<<".repeat(200_000),
            "/F Do ".repeat(100_000),
            "BT /F 12 Tf " + "(x) Tj ".repeat(200_000) + "ET",
            "BT /F 1e38 Tf (x) Tj ET",
            "BT /F 0 Tf 0 0 0 0 0 0 Tm (x) Tj ET",
            "BI /W 99999 /H 99999 ID x EI",
            "1e400 0 0 1e400 0 0 cm",
            "/G gs /S sh",
            "BT /F 12 Tf " + "1 0 0 1 0 0 Tm (word) Tj ".repeat(50_000) + "ET");

    @Override
    public Stream<Case> cases(Places places) {
        Map<String, Case> all = new LinkedHashMap<>();
        prints(all);
        texts(all, "http://127.0.0.2:" + places.trap() + "/");
        rich(all);
        others(all);
        return all.values().stream();
    }

    private static void put(Map<String, Case> all, String ending, String name, Bytes bytes) {
        String whole = ending + ": " + name;
        all.put(
                whole,
                Case.of("documents", whole, new Way.File("a." + ending, "application/octet-stream", bytes, Map.of())));
    }

    private static void prints(Map<String, Case> all) {
        List<String> plain = Paper.pdfObjects(Make.PROSE);
        for (int at = 0; at < plain.size(); at++) {
            for (String object : OBJECTS) {
                List<String> changed = new ArrayList<>(plain);
                changed.set(at, object);
                put(
                        all,
                        "pdf",
                        "object " + (at + 1) + " is " + object.substring(0, Math.min(object.length(), 70)),
                        Paper.pdf(changed, ""));
            }
        }
        for (String drawn : DRAWN) {
            List<String> changed = new ArrayList<>(plain);
            changed.set(3, Paper.stream(drawn));
            put(all, "pdf", "drawn: " + drawn.substring(0, Math.min(drawn.length(), 25)), Paper.pdf(changed, ""));
        }
        for (String trailer : List.of(
                "/Prev 0",
                "/Prev 9",
                "/Prev 99999999",
                "/Prev -1",
                "/Encrypt 1 0 R",
                "/Encrypt<</Filter/Standard/V 5/R 6>>",
                "/Root 9 0 R",
                "/Size 999999999",
                "/XRefStm 9",
                "/Info 4 0 R")) {
            put(all, "pdf", "trailer with " + trailer, Paper.pdf(plain, trailer));
        }
        put(
                all,
                "pdf",
                "many pages that are one",
                Paper.pdf(replaced(plain, 1, "<</Type/Pages/Kids[" + "3 0 R ".repeat(20_000) + "]/Count 20000>>"), ""));
        put(
                all,
                "pdf",
                "deep tree of pages",
                Paper.pdf(
                        IntStream.range(1, 5_000)
                                .mapToObj(i -> "<</Type/"
                                        + (i == 1 ? "Catalog/Pages 2 0 R" : "Pages/Kids[" + (i + 1) + " 0 R]/Count 1")
                                        + ">>")
                                .toList(),
                        ""));
        put(all, "pdf", "without a table", Make.cut(Paper.pdf(plain, ""), 0.6));
        put(all, "pdf", "its first line alone", Make.utf8("%PDF-1.7\n"));
        put(all, "pdf", "its first line, then zeros", Make.join(Make.utf8("%PDF-1.7\n"), Make.zeros(5_000_000)));
        put(
                all,
                "pdf",
                "many objects without a table",
                Make.repeated("%PDF-1.4\n", "1 0 obj<<>>endobj\n", 100_000, "%%EOF"));
        put(all, "pdf", "many marks of an end", Make.repeated("%PDF-1.4\n", "startxref\n9\n%%EOF\n", 50_000, ""));
    }

    private static List<String> replaced(List<String> objects, int at, String object) {
        List<String> changed = new ArrayList<>(objects);
        changed.set(at, object);
        return changed;
    }

    private static void texts(Map<String, Case> all, String trap) {
        String growing = "<!ENTITY a 'aaaaaaaaaa'>"
                + IntStream.range(0, 9)
                        .mapToObj(i -> "<!ENTITY " + (char) ('b' + i) + " '" + ("&" + (char) ('a' + i) + ";").repeat(10)
                                + "'>")
                        .collect(Collectors.joining());
        Map<String, String> types = new LinkedHashMap<>();
        types.put("a file as entity", "<!ENTITY j SYSTEM 'file:///etc/passwd'>");
        types.put("a page as entity", "<!ENTITY j SYSTEM '" + trap + "'>");
        types.put("a page as parameter", "<!ENTITY % j SYSTEM '" + trap + "'>%j;");
        types.put("entities that grow", growing);
        types.put("a long entity", "<!ENTITY j '" + "words ".repeat(50_000) + "'>");
        types.forEach((name, type) -> {
            String before = "<!DOCTYPE x [" + type + "]>";
            String text = Make.PROSE + "&j;".repeat(name.startsWith("a long") ? 5_000 : 1);
            put(all, "docx", name, Paper.docx(before, Paper.paragraph(text), ""));
            put(all, "odt", name, Paper.odt(before, "<text:p>" + text + "</text:p>"));
            put(all, "epub", name, Paper.epub(before, "<p>" + text + "</p>"));
        });
        large(all);
        for (String kind : List.of(
                "image",
                "hyperlink",
                "attachedTemplate",
                "oleObject",
                "frame",
                "subDocument",
                "header",
                "footnotes",
                "settings",
                "styles")) {
            put(
                    all,
                    "docx",
                    "elsewhere: " + kind,
                    Paper.docx("", Paper.paragraph(Make.PROSE), Paper.relation(kind, trap)));
            put(
                    all,
                    "docx",
                    "in a file: " + kind,
                    Paper.docx("", Paper.paragraph(Make.PROSE), Paper.relation(kind, "file:///etc/passwd")));
        }
        for (String at : List.of(
                "../../../etc/passwd",
                "/etc/passwd",
                "file:///etc/passwd",
                trap,
                "a.opf",
                "META-INF/container.xml",
                "",
                "nosuch",
                "c.xhtml#x",
                "%2e%2e/c.xhtml")) {
            put(
                    all,
                    "epub",
                    "chapter at " + at.replaceAll(":\\d+", ""),
                    Paper.epub("", "<p>" + Make.PROSE + "</p>", at));
        }
    }

    private static void large(Map<String, Case> all) {
        Map<String, String> bodies = new LinkedHashMap<>();
        bodies.put("deep", "<w:p>".repeat(100_000));
        bodies.put(
                "deep tables",
                "<w:tbl><w:tr><w:tc>".repeat(5_000) + Paper.paragraph("x") + "</w:tc></w:tr></w:tbl>".repeat(5_000));
        bodies.put("many paragraphs", Paper.paragraph("x").repeat(100_000));
        bodies.put("a long word", Paper.paragraph("x".repeat(3_000_000)));
        bodies.put("a long attribute", "<w:p w:a='" + "x".repeat(3_000_000) + "'/>");
        bodies.put("many runs", "<w:p>" + "<w:r><w:t>x</w:t></w:r>".repeat(200_000) + "</w:p>");
        bodies.put("tags that do not close", "<w:p><w:r><w:t>" + Make.PROSE);
        bodies.put("nothing", "");
        bodies.forEach((name, body) -> {
            put(all, "docx", name, Paper.docx(body));
            put(
                    all,
                    "odt",
                    name,
                    Paper.odt(
                            "",
                            body.replace("w:tbl", "text:list")
                                    .replace("w:", "text:")
                                    .replace("<text:r>", "<text:span>")
                                    .replace("</text:r>", "</text:span>")));
            put(all, "epub", name, Paper.epub("", body.replace("w:", "")));
        });
    }

    private static void rich(Map<String, Case> all) {
        for (String word : List.of(
                "{",
                "}",
                "{\\*",
                "\\'",
                "\\'zz",
                "\\u",
                "\\u-99999999999",
                "\\u8220?",
                "\\bin99999999 ",
                "\\bin-1 ",
                "\\b",
                "\\par",
                "\\ansicpg99999",
                "\\uc99999 ",
                "{\\object\\objdata 41",
                "{\\pict\\wmetafile8 ",
                "{\\field{\\*\\fldinst INCLUDETEXT \"file:///etc/passwd\"}}",
                "\\f99999 ",
                "{\\fonttbl{\\f0 a;}",
                "\\\\",
                "\\\n")) {
            put(all, "rtf", "with " + word.strip(), Paper.rtf(Make.PROSE + word + " words"));
            put(all, "rtf", "full of " + word.strip(), Paper.rtf(word.repeat(100_000) + Make.PROSE));
        }
        put(all, "rtf", "nothing", Make.utf8("{\\rtf1}"));
        put(all, "rtf", "cut off", Make.utf8("{\\rtf1\\ansi " + Make.PROSE));
        put(all, "rtf", "zeros", Make.join(Make.utf8("{\\rtf1 "), Make.zeros(1_000_000)));
    }

    private static void others(Map<String, Case> all) {
        Map<String, Bytes> contents = new LinkedHashMap<>();
        contents.put("words", Make.utf8(Make.PROSE));
        contents.put("a page", Make.utf8(Make.PAGE));
        contents.put("nothing", Make.utf8(""));
        contents.put("zeros", Make.zeros(1_000_000));
        contents.put("an empty archive", Make.zip());
        contents.put("an archive of texts", Make.zip(Make.entry("a.txt", Make.PROSE)));
        contents.put(
                "a bomb",
                Make.zip(
                        new Make.Entry("word/document.xml", Make.zeros(50_000_000)),
                        new Make.Entry("content.xml", Make.zeros(50_000_000))));
        contents.put(
                "an old office file",
                Make.join(Make.latin("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"), Make.zeros(10_000)));
        contents.put("a program", Make.join(Make.latin("MZ\u0090\u0000\u007fELF"), Make.zeros(10_000)));
        contents.put("a picture", Make.join(Make.latin("\u0089PNG\r\n\u001a\n"), Make.zeros(10_000)));
        contents.put("a letter", Paper.mail("", Make.PROSE));
        contents.put("a print", Paper.pdf(Make.PROSE));
        contents.put("a text document", Paper.docx(Paper.paragraph(Make.PROSE)));
        contents.forEach((name, content) -> {
            for (String ending : List.of("pdf", "docx", "odt", "rtf", "epub", "eml")) {
                put(all, ending, "in which is " + name, content);
            }
        });
        for (int i = 1; i < 8; i++) {
            put(
                    all,
                    "docx",
                    "cut off after " + i + " of 8",
                    Make.cut(Paper.docx(Paper.paragraph(Make.PROSE)), i / 8.0));
            put(
                    all,
                    "odt",
                    "cut off after " + i + " of 8",
                    Make.cut(Paper.odt("", "<text:p>" + Make.PROSE + "</text:p>"), i / 8.0));
            put(
                    all,
                    "epub",
                    "cut off after " + i + " of 8",
                    Make.cut(Paper.epub("", "<p>" + Make.PROSE + "</p>"), i / 8.0));
            put(all, "pdf", "cut off after " + i + " of 8", Make.cut(Paper.pdf(Make.PROSE), i / 8.0));
        }
    }
}
