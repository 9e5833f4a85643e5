package io.onrecord.query.filter;

import org.jspecify.annotations.Nullable;

/**
 * What a column is to be.
 *
 * @param value null: the record must not know it
 */
public record Match<T>(@Nullable T value) {}
