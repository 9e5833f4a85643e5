package io.onrecord.extraction.layout;

import io.onrecord.extraction.Published;
import io.onrecord.extraction.text.Range;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article's lines sorted by what they are.
 *
 * @param title the headline's place
 * @param dateline the place named in the dateline
 * @param body what may hold statements, datelines cut off, in text order
 * @param boilerplate what is not the article
 */
public record Layout(
        @Nullable Range title,
        @Nullable String dateline,
        @Nullable String agency,
        Published published,
        List<Range> body,
        List<Range> boilerplate) {}
