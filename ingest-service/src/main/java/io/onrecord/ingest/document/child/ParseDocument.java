package io.onrecord.ingest.document.child;

import io.onrecord.ingest.document.Answer;
import io.onrecord.ingest.document.Answer.Reason;
import io.onrecord.ingest.document.DocumentKind;
import io.onrecord.ingest.document.child.GatherParagraphs.Lines;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.epub.EpubParser;
import org.apache.tika.parser.mail.RFC822Parser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Reads one document: its words in paragraphs, its title, the date of a mail. What is embedded in it is left alone. */
final class ParseDocument {
    private static final Pattern FILE_NAME =
            Pattern.compile("(?i)(microsoft word - .*|untitled.*|.*\\.(docx?|rtf|odt|pdf|indd|qxd|tmp))");

    private final int longest;

    /**
     * Reads any number of documents.
     *
     * @param longest characters of text
     */
    ParseDocument(int longest) {
        this.longest = longest;
    }

    Answer parse(DocumentKind kind, byte[] document) {
        return Container.trouble(kind, document).orElseGet(() -> parseWhole(kind, document));
    }

    private Answer parseWhole(DocumentKind kind, byte[] document) {
        Metadata metadata = new Metadata();
        GatherParagraphs gathered = new GatherParagraphs(longest, lines(kind));
        try (InputStream in = TikaInputStream.get(document)) {
            parser(kind).parse(in, gathered, metadata, context(kind, gathered));
        } catch (EncryptedDocumentException encrypted) {
            return new Answer.Refused(Reason.ENCRYPTED, "");
        } catch (IOException | SAXException | TikaException | RuntimeException | StackOverflowError broken) {
            if (!gathered.isTooLong()) {
                return broken(broken);
            }
        }
        if (gathered.isTooLong()) {
            return new Answer.Refused(Reason.TOO_LARGE, "");
        }
        String text = gathered.text();
        return text.codePoints().noneMatch(Character::isLetter)
                ? new Answer.Refused(Reason.WITHOUT_TEXT, "")
                : new Answer.Read(text, title(metadata), date(kind, metadata));
    }

    private static Answer broken(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof EncryptedDocumentException
                    || cause.getClass().getSimpleName().startsWith("Encrypted")) {
                return new Answer.Refused(Reason.ENCRYPTED, "");
            }
        }
        return new Answer.Refused(Reason.BROKEN, String.valueOf(failure.getMessage()));
    }

    /** Other documents bear the day somebody saved them, which says nothing of when they were published. */
    private static @Nullable String date(DocumentKind kind, Metadata metadata) {
        return kind == DocumentKind.EML ? metadata.get(TikaCoreProperties.CREATED) : null;
    }

    private static @Nullable String title(Metadata metadata) {
        @Nullable String title = metadata.get(TikaCoreProperties.TITLE);
        // Many programs put the name of the file there.
        return title == null || FILE_NAME.matcher(title.strip()).matches() ? null : title;
    }

    private static Lines lines(DocumentKind kind) {
        return switch (kind) {
            case PDF, EML -> Lines.PRINTED;
            case DOCX, RTF, ODT -> Lines.MEANT;
            case EPUB -> Lines.FLOWING;
        };
    }

    private static Parser parser(DocumentKind kind) {
        return switch (kind) {
            case PDF -> new PDFParser();
            case DOCX -> new OOXMLParser();
            case RTF -> new RTFParser();
            case ODT -> new OpenDocumentParser();
            case EPUB -> new EpubParser();
            case EML -> new RFC822Parser();
        };
    }

    private static ParseContext context(DocumentKind kind, GatherParagraphs gathered) {
        PDFParserConfig pdf = new PDFParserConfig();
        pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        pdf.setExtractAnnotationText(false);
        pdf.setExtractAcroFormContent(false);
        pdf.setExtractBookmarksText(false);
        pdf.setSuppressDuplicateOverlappingText(true);
        OfficeParserConfig office = new OfficeParserConfig();
        office.setIncludeHeadersAndFooters(false);
        office.setIncludeDeletedContent(false);
        office.setIncludeMoveFromContent(false);
        ParseContext context = new ParseContext();
        context.set(PDFParserConfig.class, pdf);
        context.set(OfficeParserConfig.class, office);
        context.set(
                EmbeddedDocumentExtractor.class,
                kind == DocumentKind.EML ? new MailBody(gathered) : new NothingEmbedded());
        return context;
    }

    /** Attachments and pictures are not the article. */
    private static final class NothingEmbedded implements EmbeddedDocumentExtractor {
        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {}
    }
}
