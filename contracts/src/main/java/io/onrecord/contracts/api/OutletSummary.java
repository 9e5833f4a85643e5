package io.onrecord.contracts.api;

import org.jspecify.annotations.Nullable;

/**
 * An outlet in a list: {@code GET /api/v1/outlets}.
 *
 * @param outlet its name; null stands for articles whose outlet is not known
 * @param articles how many articles, read or not
 * @param copies how many of them are copies of others
 * @param statements how many statements in them, dated or not
 */
public record OutletSummary(@Nullable String outlet, long articles, long copies, long statements) {}
