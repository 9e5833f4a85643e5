package io.onrecord.query.feed;

import io.onrecord.query.atom.Elements;
import java.io.OutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes feeds as other readers import them (OPML 2.0); the outlet is ours, and others do not look at it. */
final class WriteOpml {
    private WriteOpml() {}

    static void write(OutputStream out, Feeds feeds) throws XMLStreamException {
        XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("opml");
        xml.writeAttribute("version", "2.0");
        xml.writeStartElement("head");
        xml.writeStartElement("title");
        xml.writeCharacters("Feeds that Onrecord follows");
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeStartElement("body");
        for (Feeds.Listed feed : feeds.all()) {
            xml.writeEmptyElement("outline");
            xml.writeAttribute("type", "rss");
            xml.writeAttribute("text", Elements.writable(feed.title() == null ? feed.url() : feed.title()));
            xml.writeAttribute("xmlUrl", feed.url());
            attribute(xml, "htmlUrl", feed.site());
            attribute(xml, "onrecordOutlet", feed.outlet());
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
    }

    private static void attribute(XMLStreamWriter xml, String name, @Nullable String value) throws XMLStreamException {
        if (value != null) {
            xml.writeAttribute(name, Elements.writable(value));
        }
    }
}
