package io.onrecord.query.atom;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes elements; what XML cannot hold, control characters and halves of pairs, becomes U+FFFD. */
public final class Elements {
    private final XMLStreamWriter xml;

    Elements(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** What stands inside an element. */
    interface Inside {
        void write() throws XMLStreamException;
    }

    void document(String root, String namespace, Inside inside) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement(root);
        xml.writeDefaultNamespace(namespace);
        inside.write();
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
    }

    void element(String name, Inside inside) throws XMLStreamException {
        xml.writeStartElement(name);
        inside.write();
        xml.writeEndElement();
    }

    void text(String name, String text) throws XMLStreamException {
        element(name, () -> xml.writeCharacters(writable(text)));
    }

    void link(String relation, String type, String href) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", writable(href));
    }

    void category(String term, String label) throws XMLStreamException {
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", writable(term));
        xml.writeAttribute("label", writable(label));
    }

    /** The text as XML can hold it. */
    public static String writable(String text) {
        return text.codePoints()
                .map(point -> isWritable(point) ? point : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isWritable(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
    }
}
