package io.onrecord.query.page;

import io.onrecord.contracts.api.Page;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is wanted.
 *
 * @param after the last row that the client has; null for the first page
 */
public record PageRequest(String list, int limit, @Nullable Cursor after) {

    /** How many rows to ask for: one more than the page holds tells whether there is a next one. */
    public int rows() {
        return limit + 1;
    }

    /**
     * The page out of up to {@link #rows()} rows.
     *
     * @param key sort key and id of a row
     */
    public <R, T> Page<T> cut(List<R> rows, Function<List<R>, List<T>> items, Function<R, Cursor> key) {
        if (rows.size() <= limit) {
            return new Page<>(items.apply(rows), null);
        }
        List<R> page = rows.subList(0, limit);
        return new Page<>(items.apply(page), key.apply(page.getLast()).encoded());
    }

    /** The position of a row in this list. */
    public Cursor at(String key, Object id) {
        return new Cursor(list, key, id.toString());
    }

    /** The position of a row whose id says only to what it belongs, as the ordinal-th there. */
    public Cursor at(String key, Object id, int ordinal) {
        return new Cursor(list, key, id + Cursor.ORDINAL + ordinal);
    }
}
