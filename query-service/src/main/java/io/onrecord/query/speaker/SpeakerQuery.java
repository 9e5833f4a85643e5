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

    /** Of speaker {@code s}; the index of the counts gives the first and the last day without reading those between. */
    private static final String COUNTED = """
            LEFT JOIN count_by_speaker c ON c.speaker_id = s.id
            LEFT JOIN LATERAL (SELECT min(d.day) AS first_on, max(d.day) AS last_on FROM count_by_speaker_day d
                               WHERE d.speaker_id = s.id) d ON true""";

    private static final String FIGURES = "coalesce(c.statements, 0) AS statements, d.first_on, d.last_on";

    private SpeakerQuery() {}

    static Sql one(UUID id) {
        return Sql.of(COLUMNS)
                .add("SELECT s.id, s.name, s.kind, 0 AS sort_key,")
                .add(FIGURES)
                .add("FROM speaker s")
                .add(COUNTED)
                .add("WHERE s.id = ?", id)
                .add(OFFICE_HELD_LAST)
                .planOnce();
    }

    /** Those who said something, most statements first. */
    static Sql most(@Nullable SpeakerKind kind, @Nullable Cursor after, int rows) {
        Sql page = Sql.of("SELECT s.id, s.name, s.kind, m.statements AS sort_key,")
                .add(FIGURES)
                .add("FROM count_by_speaker m JOIN speaker s ON s.id = m.speaker_id")
                .add(COUNTED);
        if (after != null) {
            page.where("(m.statements, m.speaker_id) < (?, ?)", after.number(), after.uuid());
        }
        return finished(page, kind, "m.statements DESC, m.speaker_id DESC", rows);
    }

    /**
     * Those with a name like the one asked for, the likest first, among equals who said most. The whole name counts, and so
     * does any stretch of it: people ask for a surname. The canonical name is among the aliases.
     */
    static Sql named(String name, @Nullable SpeakerKind kind, @Nullable Cursor after, int rows) {
        String asked = name.toLowerCase(Locale.ROOT);
        Sql page = Sql.of("SELECT * FROM (SELECT s.id, s.name, s.kind,")
                .add(FIGURES + ",")
                .add(
                        "round(n.likeness * 1000)::bigint * 1000000000 + least(coalesce(c.statements, 0), 999999999) AS sort_key")
                .add(
                        "FROM (SELECT coalesce(m.into_id, a.speaker_id) AS id, max(greatest(similarity(lower(name), ?),",
                        asked)
                .add("word_similarity(?, lower(name)))) AS likeness", asked)
                .add("FROM speaker_alias a LEFT JOIN speaker_merge m ON m.from_id = a.speaker_id")
                .add("WHERE lower(name) % ? OR lower(name) %> ?", asked, asked)
                .add("GROUP BY 1 ORDER BY likeness DESC, 1 LIMIT ?) n", LIKEST)
                .add("JOIN speaker s ON s.id = n.id")
                .add(COUNTED)
                .add(") s");
        if (after != null) {
            page.where("(s.sort_key, s.id) < (?, ?)", after.number(), after.uuid());
        }
        return finished(page, kind, "sort_key DESC, id DESC", rows);
    }

    private static Sql finished(Sql page, @Nullable SpeakerKind kind, String order, int rows) {
        if (kind != null) {
            page.where("s.kind = ?", kind.name());
        }
        page.add("ORDER BY " + order + " LIMIT ?", rows);
        return Sql.of(COLUMNS).add(page).add(OFFICE_HELD_LAST).add("ORDER BY p.sort_key DESC, p.id DESC");
    }
}
