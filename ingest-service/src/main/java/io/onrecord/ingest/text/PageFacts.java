package io.onrecord.ingest.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page says about itself; nothing of it has been checked.
 *
 * @param title headline
 * @param url the address it wants to be known by
 * @param outlet name of the site
 * @param author who wrote it, on one line
 * @param published when it was published, as each place says that says it, the most trustworthy first
 * @param modified when it was last changed, likewise
 */
public record PageFacts(
        @Nullable String title,
        @Nullable String url,
        @Nullable String outlet,
        @Nullable String author,
        List<DateClaim> published,
        List<DateClaim> modified) {

    public static final PageFacts NONE = new PageFacts(null, null, null, null, List.of(), List.of());

    /** The same with what was found of dates. */
    PageFacts dated(List<DateClaim> published, List<DateClaim> modified) {
        return new PageFacts(title, url, outlet, author, published, modified);
    }
}
