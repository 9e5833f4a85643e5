package io.onrecord.query.statement;

import io.onrecord.query.page.Cursor;
import io.onrecord.query.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * The order of lists of statements: the newest publication first, what is undated last. Those of an article stay together, in
 * the order of its text: {@code -ordinal}, since one comparison of rows can go down only in all columns, or up in all.
 */
public final class ByDay {
    private ByDay() {}

    /** What comes after a place, or all, in order; no more than so many. */
    public static Sql page(Sql sql, String table, @Nullable Cursor after, int rows) {
        if (after != null) {
            sql.where(place(table) + " < (?::date, ?, ?)", after.day(), after.uuid(), -after.ordinal());
        }
        return inOrder(sql, table, rows);
    }

    /** What comes down to a place, the place itself too, from there upwards. */
    static Sql upFrom(Sql sql, String table, Cursor place, int rows) {
        return sql.where(place(table) + " >= (?::date, ?, ?)", place.day(), place.uuid(), -place.ordinal())
                .add(String.format("ORDER BY %1$s.sort_on, %1$s.article_id, (-%1$s.ordinal) LIMIT ?", table), rows);
    }

    /** All of them, in order. */
    static Sql inOrder(Sql sql, String table, int rows) {
        return sql.add(
                String.format("ORDER BY %1$s.sort_on DESC, %1$s.article_id DESC, (-%1$s.ordinal) DESC LIMIT ?", table),
                rows);
    }

    private static String place(String table) {
        return String.format("(%1$s.sort_on, %1$s.article_id, -%1$s.ordinal)", table);
    }
}
