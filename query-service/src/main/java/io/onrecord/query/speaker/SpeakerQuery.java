package io.onrecord.query.speaker;

import io.onrecord.contracts.SpeakerKind;
import io.onrecord.query.page.Cursor;
import io.onrecord.query.sql.Sql;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The queries for speakers. Counts come from the roll-up by day. */
final class SpeakerQuery {
    /** Past these, a likeness is chance; and whoever wants more gives more of the name. */
    private static final int LIKEST = 200;

    private static final String COLUMNS = """
            SELECT p.*, o.title AS office_title, o.office_of, o.from_on AS office_from, o.to_on AS office_to FROM (""";

    private static final String OFFICE_HELD_LAST = """
            ) p LEFT JOIN LATERAL (
                SELECT title, office_of, from_on, to_on FROM speaker_office WHERE speaker_id = p.id
                ORDER BY to_on DESC NULLS FIRST, from_on DESC NULLS LAST, ordinal LIMIT 1) o ON true""";

    private static final String COUNTS = """
            sum(d.statements) AS statements, min(d.day) FILTER (WHERE d.statements > 0) AS first_on,
            max(d.day) FILTER (WHERE d.statements > 0) AS last_on""";

    private SpeakerQuery() {}

    static Sql one(UUID id) {
        return Sql.of(COLUMNS)
                .add("SELECT s.id, s.name, s.kind, 0 AS sort_key,")
                .add(COUNTS)
                .add("FROM speaker s LEFT JOIN statement_day d ON d.speaker_id = s.id WHERE s.id = ? GROUP BY s.id", id)
                .add(OFFICE_HELD_LAST);
    }

    /** Those who said something, most statements first. */
    static Sql most(@Nullable SpeakerKind kind, @Nullable Cursor after, int rows) {
        Sql page = Sql.of("SELECT s.id, s.name, s.kind, c.statements AS sort_key, c.statements, c.first_on, c.last_on")
                .add("FROM (SELECT d.speaker_id,")
                .add(COUNTS)
                .add("FROM statement_day d WHERE d.speaker_id IS NOT NULL GROUP BY d.speaker_id")
                .add("HAVING sum(d.statements) > 0) c JOIN speaker s ON s.id = c.speaker_id");
        if (after != null) {
            page.where("(c.statements, s.id) < (?, ?)", after.number(), after.uuid());
        }
        return finished(page, kind, rows);
    }

    /**
     * Those with a name like the one asked for, the likest first, among equals who said most. The whole name counts, and so
     * does any stretch of it: people ask for a surname. The canonical name is among the aliases.
     */
    static Sql named(String name, @Nullable SpeakerKind kind, @Nullable Cursor after, int rows) {
        String asked = name.toLowerCase(Locale.ROOT);
        Sql page = Sql.of("SELECT * FROM (SELECT s.id, s.name, s.kind, c.statements, c.first_on, c.last_on,")
                .add(
                        "round(n.likeness * 1000)::bigint * 1000000000 + least(coalesce(c.statements, 0), 999999999) AS sort_key")
                .add("FROM (SELECT speaker_id AS id, max(greatest(similarity(lower(name), ?),", asked)
                .add("word_similarity(?, lower(name)))) AS likeness", asked)
                .add("FROM speaker_alias WHERE lower(name) % ? OR lower(name) %> ?", asked, asked)
                .add("GROUP BY speaker_id ORDER BY likeness DESC, speaker_id LIMIT ?) n", LIKEST)
                .add("JOIN speaker s ON s.id = n.id LEFT JOIN LATERAL (SELECT")
                .add(COUNTS)
                .add("FROM statement_day d WHERE d.speaker_id = s.id) c ON true) s");
        if (after != null) {
            page.where("(s.sort_key, s.id) < (?, ?)", after.number(), after.uuid());
        }
        return finished(page, kind, rows);
    }

    private static Sql finished(Sql page, @Nullable SpeakerKind kind, int rows) {
        if (kind != null) {
            page.where("s.kind = ?", kind.name());
        }
        page.add("ORDER BY sort_key DESC, id DESC LIMIT ?", rows);
        return Sql.of(COLUMNS).add(page).add(OFFICE_HELD_LAST).add("ORDER BY p.sort_key DESC, p.id DESC");
    }
}
