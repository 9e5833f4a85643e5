package io.onrecord.ingest.document.child;

import io.onrecord.ingest.text.DecodeText;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/** The words of a mail: its text or its page, in the charset that it declares. What is attached is not read. */
final class MailBody implements EmbeddedDocumentExtractor {
    private final GatherParagraphs gathered;

    MailBody(GatherParagraphs gathered) {
        this.gathered = gathered;
    }

    @Override
    public boolean shouldParseEmbedded(Metadata part) {
        @Nullable String disposition = part.get(Metadata.CONTENT_DISPOSITION);
        boolean attached =
                disposition != null && disposition.toLowerCase(Locale.ROOT).startsWith("attachment");
        return !attached && (isPage(part) || "text/plain".equalsIgnoreCase(part.get(Metadata.CONTENT_TYPE)));
    }

    @Override
    public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata part, boolean outputHtml)
            throws SAXException, IOException {
        boolean page = isPage(part);
        String text = DecodeText.decode(stream.readAllBytes(), part.get(Metadata.CONTENT_ENCODING), page)
                .text();
        if (page) {
            try {
                Jsoup.parse(text).traverse(new Walk());
            } catch (TooLong tooLong) {
                throw tooLong.asSax();
            }
        } else {
            gathered.characters(text.toCharArray(), 0, text.length());
        }
    }

    private static boolean isPage(Metadata part) {
        return "text/html".equalsIgnoreCase(part.get(Metadata.CONTENT_TYPE));
    }

    private final class Walk implements NodeVisitor {
        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
                say(text.getWholeText());
            } else if (node instanceof Element element) {
                gathered.startElement("", element.normalName(), element.normalName(), new AttributesImpl());
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                gathered.endElement("", element.normalName(), element.normalName());
            }
        }

        /** Lines of markup are not those of the reader. */
        private void say(String text) {
            String line = text.replaceAll("\\s+", " ");
            try {
                gathered.characters(line.toCharArray(), 0, line.length());
            } catch (SAXException tooLong) {
                throw new TooLong(tooLong);
            }
        }
    }

    private static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLong(SAXException cause) {
            super(cause);
        }

        SAXException asSax() {
            return new SAXException(this);
        }
    }
}
