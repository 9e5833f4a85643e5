package io.onrecord.query.statement;

import io.onrecord.query.page.Cursor;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A statement in the list that goes by how well the words fit.
 *
 * @param rank in millionths
 * @param place where it stands in the list that goes by date
 */
record Ranked(UUID id, long rank, Place place) {
    private static final String BETWEEN = "~";
    private static final String PARTS = "rank" + BETWEEN;

    /** A place in the list that goes by date. */
    record Place(String day, UUID article, int ordinal) {
        Cursor cursor(String list) {
            return new Cursor(list, day, article + "#" + ordinal);
        }
    }

    /** Where a page of the ranked ends, and where the ranked themselves do. */
    record End(long rank, Place last, Place floor) {

        /** Whether the cursor is of a page that ended among the ranked ones, not past them. */
        static boolean isAt(Cursor cursor) {
            return cursor.key().startsWith(PARTS);
        }

        static End of(Cursor cursor) {
            List<String> parts = List.of(cursor.key().split(BETWEEN, -1));
            if (parts.size() != 5) {
                throw Cursor.invalid();
            }
            Cursor floor = new Cursor(cursor.list(), parts.get(3), parts.get(4));
            return new End(
                    new Cursor(cursor.list(), parts.get(1), "").number(),
                    new Place(new Cursor(cursor.list(), parts.get(2), "").day(), cursor.uuid(), cursor.ordinal()),
                    new Place(floor.day(), floor.uuid(), floor.ordinal()));
        }

        Cursor cursor(String list) {
            return new Cursor(
                    list,
                    PARTS
                            + String.join(
                                    BETWEEN,
                                    Long.toString(rank),
                                    last.day(),
                                    floor.day(),
                                    floor.article() + "#" + floor.ordinal()),
                    last.article() + "#" + last.ordinal());
        }
    }

    /** Whether it comes after the end of a page. */
    boolean isAfter(End end) {
        if (rank != end.rank()) {
            return rank < end.rank();
        }
        int byDay = order(place.day()).compareTo(order(end.last().day()));
        if (byDay != 0) {
            return byDay < 0;
        }
        int byArticle = text(place.article()).compareTo(text(end.last().article()));
        return byArticle == 0 ? place.ordinal() > end.last().ordinal() : byArticle < 0;
    }

    private static String order(String day) {
        return day.equals(Cursor.UNDATED) ? "" : day;
    }

    /** Postgres orders ids as they are written; Java does not. */
    private static String text(UUID id) {
        return id.toString().toLowerCase(Locale.ROOT);
    }
}
