package io.onrecord.ingest.syndication;

import org.jsoup.nodes.Entities;

/** Plain text as HTML that says the same, an empty line being the end of a paragraph. */
final class Plain {
    private Plain() {}

    static String toHtml(String text) {
        StringBuilder html = new StringBuilder();
        for (String paragraph : text.strip().split("\\R\\s*\\R", -1)) {
            html.append("<p>").append(Entities.escape(paragraph.strip())).append("</p>\n");
        }
        return html.toString();
    }
}
