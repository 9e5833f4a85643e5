package io.onrecord.local.load;

import org.jspecify.annotations.Nullable;

/**
 * How a load goes.
 *
 * @param outlet for articles that name none
 * @param url of the one article
 * @param columns which columns of tables, or fields of JSON, hold what
 * @param follow whether to wait for articles until they have been read
 * @param journal of what has its receipt; null to keep none
 * @param watch where the pieces come from, when they come without end
 */
public record LoadOptions(
        @Nullable String outlet,
        @Nullable String url,
        @Nullable String columns,
        boolean follow,
        @Nullable Journal journal,
        @Nullable WatchFolders watch) {
    /** Until all have been read. */
    public static final LoadOptions STANDARD = new LoadOptions(null, null, null, true, null, null);
}
