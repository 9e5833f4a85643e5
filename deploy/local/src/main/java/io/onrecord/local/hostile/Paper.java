package io.onrecord.local.hostile;

import io.onrecord.local.hostile.Case.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Documents of every kind, as plain as they can be. */
final class Paper {
    static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private Paper() {}

    /** A page of text; each object without its number. */
    static List<String> pdfObjects(String text) {
        return List.of(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
                stream("BT /F 12 Tf 72 700 Td (" + text.replaceAll("[()\\\\]", " ") + ") Tj ET"),
                "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
    }

    static String stream(String content) {
        return "<</Length " + content.length() + ">>stream\n" + content + "\nendstream";
    }

    static Bytes pdf(List<String> objects, String trailer) {
        StringBuilder all = new StringBuilder("%PDF-1.4\n");
        StringBuilder table = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            table.append(String.format("%010d 00000 n \n", all.length()));
            all.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int start = all.length();
        all.append(table)
                .append("trailer\n<</Root 1 0 R/Size ")
                .append(objects.size() + 1)
                .append(trailer)
                .append(">>\nstartxref\n");
        return Make.latin(all.append(start).append("\n%%EOF\n").toString());
    }

    static Bytes pdf(String text) {
        return pdf(pdfObjects(text), "");
    }

    /** What stands in its body. */
    static Bytes docx(String body) {
        return docx("", body, "");
    }

    /**
     * A text.
     *
     * @param before of the XML
     * @param relations of the document to others
     */
    static Bytes docx(String before, String body, String relations) {
        return Make.zip(
                Make.entry(
                        "[Content_Types].xml",
                        "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Default Extension='rels'"
                                + " ContentType='application/vnd.openxmlformats-package.relationships+xml'/><Override PartName='/word/document.xml' ContentType='"
                                + WORD + ".main+xml'/></Types>"),
                Make.entry(
                        "_rels/.rels",
                        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r' Type='"
                                + RELATION + "officeDocument' Target='word/document.xml'/></Relationships>"),
                Make.entry(
                        "word/_rels/document.xml.rels",
                        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                                + relations + "</Relationships>"),
                Make.entry(
                        "word/document.xml",
                        before
                                + "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><w:body>"
                                + body + "</w:body></w:document>"));
    }

    static String paragraph(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    static String relation(String kind, String target) {
        return "<Relationship Id='" + kind + "' Type='" + RELATION + kind + "' Target='" + target
                + "' TargetMode='External'/>";
    }

    static Bytes odt(String before, String body) {
        return Make.zipOfKind(
                "application/vnd.oasis.opendocument.text",
                Make.entry(
                        "content.xml",
                        before
                                + "<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><office:body><office:text>"
                                + body + "</office:text></office:body></office:document-content>"),
                Make.entry(
                        "META-INF/manifest.xml",
                        "<manifest:manifest xmlns:manifest='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'/>"));
    }

    static Bytes epub(String before, String body) {
        return epub(before, body, "c.xhtml");
    }

    /** @param chapter where its manifest looks for the chapter */
    static Bytes epub(String before, String body, String chapter) {
        return Make.zipOfKind(
                "application/epub+zip",
                Make.entry(
                        "META-INF/container.xml",
                        "<container version='1.0' xmlns='urn:oasis:names:tc:opendocument:xmlns:container'><rootfiles>"
                                + "<rootfile full-path='a.opf' media-type='application/oebps-package+xml'/></rootfiles></container>"),
                Make.entry(
                        "a.opf",
                        before
                                + "<package xmlns='http://www.idpf.org/2007/opf' version='2.0' unique-identifier='i'><metadata xmlns:dc='http://purl.org/dc/elements/1.1/'>"
                                + "<dc:title>Harbour</dc:title><dc:identifier id='i'>i</dc:identifier></metadata><manifest><item id='c' href='"
                                + chapter
                                + "' media-type='application/xhtml+xml'/></manifest><spine><itemref idref='c'/></spine></package>"),
                Make.entry(
                        "c.xhtml",
                        before + "<html xmlns='http://www.w3.org/1999/xhtml'><head><title>Harbour</title></head><body>"
                                + body + "</body></html>"));
    }

    static Bytes rtf(String body) {
        return Make.utf8("{\\rtf1\\ansi " + body + "}");
    }

    /** @param headers beside the usual ones, each with its line end */
    static Bytes mail(String headers, String body) {
        return () ->
                ("From: Runa Letters <letters@runa.example>\r\nTo: you@example.org\r\nSubject: Ferries\r\nDate: Mon, 3 Mar 2025 10:00:00 +0000\r\n"
                                + headers + "\r\n" + body)
                        .getBytes(StandardCharsets.UTF_8);
    }
}
