package io.onrecord.contracts.api;

import io.onrecord.contracts.DatePrecision;
import org.jspecify.annotations.Nullable;

/**
 * When an article was published.
 *
 * @param value ISO 8601 with no more than is known ({@code 2018}, {@code 2018-02}, {@code 2018-02-14}, a date-time); null when unknown
 * @param precision how exactly
 * @param method what told it: {@code submitted}, or the name of the extraction rule; {@code unknown} when nothing did
 */
public record PublicationDate(@Nullable String value, DatePrecision precision, String method) {}
