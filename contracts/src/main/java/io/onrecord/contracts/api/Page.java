package io.onrecord.contracts.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items at most {@code limit} of them
 * @param next opaque cursor of the page after this one, for {@code ?cursor=}; null on the last page
 */
public record Page<T>(List<T> items, @Nullable String next) {}
