package io.onrecord.ingest.syndication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.onrecord.ingest.fetch.ResolveLink;
import io.onrecord.ingest.syndication.Reading.Format;
import io.onrecord.ingest.text.Line;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads JSON Feed 1.0 and 1.1 (jsonfeed.org). */
final class ReadJsonFeed {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_TITLE = 1_000;
    private static final int LONGEST_GUID = 2_000;

    private ReadJsonFeed() {}

    static Reading read(String text, String address) throws JsonProcessingException {
        JsonNode feed = JSON.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
        JsonNode entries = feed.path("items");
        if (!feed.path("version").asText().contains("jsonfeed.org/version/") || !entries.isArray()) {
            return new Reading.Nothing(
                    "it is JSON, but no JSON Feed: that has a version of jsonfeed.org and a list of items");
        }
        List<Item> items = new ArrayList<>();
        for (JsonNode entry : entries) {
            if (entry.isObject() && items.size() < ReadFeed.MOST_ITEMS) {
                items.add(item(entry, address));
            }
        }
        @Nullable String site = string(feed, "home_page_url", LONGEST_GUID);
        return new Reading.Feed(
                Format.JSON_FEED,
                Line.of(string(feed, "title", LONGEST_TITLE), ReadXmlFeed.LONGEST_TITLE),
                site == null ? null : ResolveLink.from(address, site),
                items,
                Math.max(0, entries.size() - ReadFeed.MOST_ITEMS),
                null);
    }

    private static Item item(JsonNode entry, String address) {
        @Nullable String link = string(entry, "url", LONGEST_GUID);
        @Nullable String content = text(entry, "content_html");
        @Nullable String plain = content == null ? text(entry, "content_text") : null;
        content = plain == null ? content : Plain.toHtml(plain);
        @Nullable String summary = text(entry, "summary");
        boolean cut = content == null || Entry.isCut(content);
        return new Item(
                string(entry, "id", LONGEST_GUID),
                link == null ? null : ResolveLink.from(address, link),
                string(entry, "title", LONGEST_TITLE),
                FeedDate.of(string(entry, "date_published", 100)),
                FeedDate.of(string(entry, "date_modified", 100)),
                content == null && summary != null ? Plain.toHtml(summary) : content,
                cut);
    }

    /** Ids are to be strings; numbers come too. */
    private static @Nullable String string(JsonNode node, String field, int longest) {
        JsonNode value = node.path(field);
        @Nullable String line = value.isTextual() || value.isNumber() ? Line.of(value.asText()) : null;
        return line == null || line.length() <= longest ? line : null;
    }

    private static @Nullable String text(JsonNode node, String field) {
        String text = node.path(field).asText("");
        return text.isBlank() ? null : text;
    }
}
