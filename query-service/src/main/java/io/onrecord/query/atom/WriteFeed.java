package io.onrecord.query.atom;

import io.onrecord.contracts.api.Page;
import io.onrecord.contracts.api.StatementSummary;
import io.onrecord.query.statement.Origin;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Writes a page of statements as a feed. */
final class WriteFeed {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String NOBODY = "Unknown speaker";

    private final Address address;
    private final String title;

    WriteFeed(Address address, String title) {
        this.address = address;
        this.title = title;
    }

    byte[] write(Page<StatementSummary> page, Map<UUID, Origin> origins) {
        var out = new ByteArrayOutputStream();
        try {
            var xml = new Elements(XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8"));
            xml.document("feed", ATOM, () -> {
                head(xml, page, updated(origins));
                for (StatementSummary statement : page.items()) {
                    @Nullable Origin origin = origins.get(statement.id());
                    if (origin != null) {
                        xml.element("entry", () -> entry(xml, statement, origin));
                    }
                }
            });
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("memory takes what is written", impossible);
        }
        return out.toByteArray();
    }

    /** When the newest of them came; a feed has to say something while there is none. */
    private static Instant updated(Map<UUID, Origin> origins) {
        return origins.values().stream()
                .map(Origin::recordedAt)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    private void head(Elements xml, Page<StatementSummary> page, Instant updated) throws XMLStreamException {
        xml.text("id", address.id());
        xml.text("title", title);
        xml.text("updated", moment(updated));
        xml.element("author", () -> xml.text("name", "Onrecord"));
        xml.link("self", "application/atom+xml", address.self());
        xml.link("alternate", "text/html", address.page());
        xml.link("first", "application/atom+xml", address.first());
        if (page.next() != null) {
            xml.link("next", "application/atom+xml", address.next(page.next()));
        }
    }

    private static void entry(Elements xml, StatementSummary statement, Origin origin) throws XMLStreamException {
        String speaker = Headline.speaker(statement);
        xml.text("id", "urn:uuid:" + statement.id());
        xml.text("title", Headline.of(statement));
        xml.text("updated", moment(origin.recordedAt()));
        @Nullable Instant published = statement.published().moment();
        if (published != null) {
            xml.text("published", moment(published));
        }
        xml.element("author", () -> xml.text("name", speaker.isEmpty() ? NOBODY : speaker));
        xml.link("alternate", "text/html", "/articles/" + statement.articleId() + "#s-" + statement.id());
        xml.link("alternate", "application/json", "/api/v1/statements/" + statement.id());
        if (origin.url() != null) {
            xml.link("via", "text/html", origin.url());
        }
        for (var topic : statement.topics()) {
            xml.category(topic.id(), topic.label());
        }
        xml.text("summary", Headline.source(statement));
        xml.text("content", statement.text());
    }

    private static String moment(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
