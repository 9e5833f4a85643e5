package io.onrecord.query.named;

import io.onrecord.query.page.Cursor;
import io.onrecord.query.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * How much of those who are named is wanted first. Who has few articles is at neither end: the order goes by that end of the
 * share's interval which is the nearer to the middle.
 */
enum Quoted {
    /** Much spoken about and hardly quoted: at most so many of the articles quote. */
    HARDLY("share_high", ">", "ORDER BY n.share_high, n.speaker_id"),
    /** Hardly spoken about without being quoted: at least so many do. */
    MOSTLY("share_low", "<", "ORDER BY n.share_low DESC, n.speaker_id DESC");

    private final String column;
    private final String beyond;
    private final String order;

    Quoted(String column, String beyond, String order) {
        this.column = column;
        this.beyond = beyond;
        this.order = order;
    }

    /** The name of the list, for its cursors. */
    String list() {
        return "speakers-quoted-" + name();
    }

    Sql query(@Nullable Cursor after, int rows) {
        Sql sql = Sql.of("SELECT n.speaker_id, s.name, s.kind, n.articles_named, n.articles_quoted, n." + column
                + " AS sort_key FROM named_by_speaker n JOIN speaker s ON s.id = n.speaker_id");
        if (after != null) {
            sql.where("(n." + column + ", n.speaker_id) " + beyond + " (?::float8, ?)", number(after), after.uuid());
        }
        return sql.where("n.articles_named > 0").add(order).add("LIMIT ?", rows);
    }

    private static String number(Cursor after) {
        try {
            return Double.toString(Double.parseDouble(after.key()));
        } catch (NumberFormatException notANumber) {
            throw Cursor.invalid();
        }
    }
}
