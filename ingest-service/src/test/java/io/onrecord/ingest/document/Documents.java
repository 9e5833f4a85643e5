package io.onrecord.ingest.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;

/** Makes documents. */
public final class Documents {
    private Documents() {}

    /**
     * A printed document.
     *
     * @param pages of lines; an empty line is a gap
     */
    public static byte[] pdf(@Nullable String title, List<List<String>> pages) {
        return made(out -> {
            try (PDDocument document = printed(title, pages)) {
                document.save(out);
            }
        });
    }

    public static byte[] encryptedPdf(String text) {
        return made(out -> {
            try (PDDocument document = printed(null, List.of(List.of(text)))) {
                document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
                document.save(out);
            }
        });
    }

    /** As a scanner makes it, but for the picture. */
    public static byte[] pdfWithoutText() {
        return pdf(null, List.of(List.of()));
    }

    private static PDDocument printed(@Nullable String title, List<List<String>> pages) throws IOException {
        PDDocument document = new PDDocument();
        document.getDocumentInformation().setTitle(title);
        PDFont font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
        for (List<String> lines : pages) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(font, 11);
                content.setLeading(13.5f);
                content.newLineAtOffset(72, 720);
                for (String line : lines) {
                    content.showText(line);
                    content.newLine();
                }
                content.endText();
            }
        }
        return document;
    }

    public static byte[] docx(String title, String... paragraphs) {
        return made(out -> {
            try (XWPFDocument document = new XWPFDocument()) {
                document.getProperties().getCoreProperties().setTitle(title);
                for (String paragraph : paragraphs) {
                    document.createParagraph().createRun().setText(paragraph);
                }
                document.write(out);
            }
        });
    }

    public static byte[] epub(String title, String body) {
        return made(out -> {
            ZipOutputStream zip = new ZipOutputStream(out);
            byte[] type = "application/epub+zip".getBytes(StandardCharsets.US_ASCII);
            ZipEntry first = new ZipEntry("mimetype");
            first.setMethod(ZipEntry.STORED);
            first.setSize(type.length);
            CRC32 sum = new CRC32();
            sum.update(type);
            first.setCrc(sum.getValue());
            zip.putNextEntry(first);
            zip.write(type);
            entry(zip, "META-INF/container.xml", """
                    <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
                    <rootfile full-path="a.opf" media-type="application/oebps-package+xml"/></rootfiles></container>""");
            entry(zip, "a.opf", """
                    <package xmlns="http://www.idpf.org/2007/opf" version="2.0" unique-identifier="i">
                    <metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>%s</dc:title><dc:identifier id="i">i</dc:identifier></metadata>
                    <manifest><item id="c" href="c.xhtml" media-type="application/xhtml+xml"/></manifest>
                    <spine><itemref idref="c"/></spine></package>""".formatted(title));
            entry(zip, "c.xhtml", """
                    <html xmlns="http://www.w3.org/1999/xhtml"><head><title>Chapter</title></head><body>%s</body></html>""".formatted(body));
            zip.finish();
        });
    }

    private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
    }

    public static byte[] mail(String subject, String date, String type, String body) {
        return ("From: Runa Letters <letters@runa.example>\r\nTo: you@example.org\r\nSubject: " + subject + "\r\nDate: "
                        + date
                        + "\r\nMIME-Version: 1.0\r\nContent-Type: " + type
                        + "; charset=UTF-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
                        + body)
                .getBytes(StandardCharsets.UTF_8);
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private static byte[] made(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return out.toByteArray();
    }
}
