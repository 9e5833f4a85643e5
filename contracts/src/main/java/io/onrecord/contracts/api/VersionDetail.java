package io.onrecord.contracts.api;

import io.onrecord.contracts.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of an article as it was. All spans are code points into {@code text}.
 *
 * @param article as it is now
 * @param title headline of this version; null when it had none, or was not read
 * @param titleSpan where the headline stands in the text; null when it does not
 * @param boilerplate what is not the article: menus, related links, comment forms
 * @param statements in the order of the text, as they were when a newer version took its place; empty when it was not read. They are in no
 *     other list unless it is the version that was read last
 */
public record VersionDetail(
        ArticleSummary article,
        VersionSummary version,
        String text,
        @Nullable String title,
        @Nullable Span titleSpan,
        List<Span> boilerplate,
        List<StatementSummary> statements) {}
