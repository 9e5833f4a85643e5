package io.onrecord.contracts.api;

import io.onrecord.contracts.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the words that were searched for stand in an article.
 *
 * @param title where they stand in its title, in code points of it
 * @param snippet a stretch of its text with the words; null when only the title has them
 * @param words where they stand in the snippet, in code points of it
 */
public record ArticleMatch(List<Span> title, @Nullable String snippet, List<Span> words) {}
