package io.onrecord.dashboard.page;

import io.onrecord.contracts.TextMethod;
import io.quarkus.qute.TemplateExtension;
import org.jspecify.annotations.Nullable;

/** How what is known of an article was found, as people say it. */
@TemplateExtension(namespace = "origins")
public final class Origins {
    private Origins() {}

    /** What told the date; null where none is known, or the name says nothing to people. */
    public static @Nullable String date(String method) {
        return switch (method) {
            case "submitted" -> "Date as handed in";
            case "structured-data" -> "Date from the page's structured data";
            case "meta" -> "Date from the page's description of itself";
            case "time", "date-line" -> "Date from the line above the text";
            case "url" -> "Date from the page's address";
            case "dateline" -> "Date from the text's dateline";
            case "file-name" -> "Date from the name of the file";
            case "feed" -> "Date from the feed that told of it";
            default -> null;
        };
    }

    /** How the text was found in its page. */
    public static String text(TextMethod method) {
        return switch (method) {
            case STRUCTURED_DATA -> "Text by the page's structured data";
            case DECLARED -> "Text where the page declares it";
            case SCORED -> "Text where the page reads like prose";
            case WHOLE -> "Text of the whole page: no part of it stood out";
        };
    }
}
