package io.onrecord.ingest.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.onrecord.contracts.PublishedMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Gathers what the places of a page say of when it was published and changed, the most trustworthy first. */
final class FindDates {
    private static final List<String> PUBLISHED_META = PageWords.of("published-meta");
    private static final List<String> CHANGED_META = PageWords.of("changed-meta");
    private static final int MOST_OF_A_PLACE = 10;
    private static final int LONGEST = 60;

    /** Enough for one value where the JSON-LD of a page is not JSON: a quotation mark too many is common. */
    private static final Pattern NEARLY_JSON =
            Pattern.compile("\"(datePublished|dateModified)\"\\s*:\\s*\"([^\"\\\\]{4,40})\"");

    private final List<DateClaim> published = new ArrayList<>();
    private final List<DateClaim> modified = new ArrayList<>();

    /** What stands in the code of a page; before anything is taken out of it. */
    static FindDates inCode(Document page, List<JsonNode> data) {
        FindDates found = new FindDates();
        found.fromData(data, page);
        found.fromMicrodata(page);
        found.add(found.published, PublishedMethod.META, ReadFacts.metas(page, PUBLISHED_META));
        found.add(found.modified, PublishedMethod.META, ReadFacts.metas(page, CHANGED_META));
        return found;
    }

    /** What a reader sees above the text and around it, and what the address tells. */
    void add(VisibleDates visible, @Nullable String address) {
        add(published, PublishedMethod.TIME, visible.published(PublishedMethod.TIME));
        add(modified, PublishedMethod.TIME, visible.modified(PublishedMethod.TIME));
        @Nullable String inAddress = address == null ? null : AddressDate.of(address);
        if (inAddress != null) {
            add(published, PublishedMethod.URL, List.of(inAddress));
        }
        add(published, PublishedMethod.DATELINE, visible.published(PublishedMethod.DATELINE));
        add(modified, PublishedMethod.DATELINE, visible.modified(PublishedMethod.DATELINE));
    }

    List<DateClaim> published() {
        return List.copyOf(published);
    }

    List<DateClaim> modified() {
        return List.copyOf(modified);
    }

    private void fromData(List<JsonNode> data, Document page) {
        for (JsonNode node : data) {
            add(published, PublishedMethod.STRUCTURED_DATA, JsonValues.texts(node.path("datePublished")));
            add(modified, PublishedMethod.STRUCTURED_DATA, JsonValues.texts(node.path("dateModified")));
        }
        if (data.isEmpty()) {
            for (Element script : JsonLd.scripts(page)) {
                Matcher matcher = NEARLY_JSON.matcher(script.data());
                while (matcher.find()) {
                    boolean first = matcher.group(1).equals("datePublished");
                    add(first ? published : modified, PublishedMethod.STRUCTURED_DATA, List.of(matcher.group(2)));
                }
            }
        }
    }

    private void fromMicrodata(Document page) {
        for (Element element : page.select("[itemprop]")) {
            String property = element.attr("itemprop").strip().toLowerCase(Locale.ROOT);
            boolean first = property.equals("datepublished");
            if ((first || property.equals("datemodified")) && element.closest("[itemtype$=Comment]") == null) {
                add(first ? published : modified, PublishedMethod.STRUCTURED_DATA, List.of(valueOf(element)));
            }
        }
    }

    private static String valueOf(Element element) {
        for (String attribute : List.of("content", "datetime", "title")) {
            if (element.hasAttr(attribute)) {
                return element.attr(attribute);
            }
        }
        // They may lie in each other by the hundred, each with all of the page.
        return Letters.exceed(element, LONGEST) ? "" : element.text();
    }

    private void add(List<DateClaim> claims, PublishedMethod method, List<String> values) {
        for (String value : values.subList(0, Math.min(values.size(), MOST_OF_A_PLACE))) {
            if (!value.isBlank() && value.length() <= LONGEST) {
                claims.add(new DateClaim(method, value.strip()));
            }
        }
    }
}
