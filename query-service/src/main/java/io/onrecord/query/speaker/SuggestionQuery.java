package io.onrecord.query.speaker;

import io.onrecord.query.sql.Sql;

/**
 * The queries for suggestions. Nothing in them grows with the record: so many aliases are looked at, of each one coarse count,
 * and only of those shown some more.
 */
final class SuggestionQuery {
    private static final int LOOKED_AT = 400;

    /** Names with half the letters of what was typed; a few letters are half of very many. */
    private static final int COMPARED = 4_000;

    private SuggestionQuery() {}

    /** With a name that begins so, or a word of which does. */
    static Sql beginning(String asked, String plain, int rows) {
        Sql names = Sql.of("SELECT speaker_id, name, name_key, 1.0 AS likeness FROM speaker_alias")
                .add(
                        "WHERE lower(name) LIKE ? OR lower(name) LIKE ?",
                        escaped(asked) + "%",
                        "% " + escaped(asked) + "%")
                .add("OR name_key LIKE ? OR name_key LIKE ?", escaped(plain) + "%", "% " + escaped(plain) + "%")
                .add("LIMIT ?", LOOKED_AT);
        return shown(names, asked, plain, rows);
    }

    /** With a name that is spelt like it. */
    static Sql spelt(String asked, String plain, int rows) {
        Sql names = Sql.of("SELECT speaker_id, name, name_key,")
                .add(
                        "greatest(word_similarity(?, lower(name)), word_similarity(?, name_key)) AS likeness",
                        asked,
                        plain)
                .add("FROM (SELECT speaker_id, name, name_key FROM speaker_alias WHERE lower(name) %> ?", asked)
                .add("OR name_key %> ? LIMIT ?) likely", plain, COMPARED)
                .add("ORDER BY likeness DESC, speaker_id, name LIMIT ?", LOOKED_AT);
        return shown(names, asked, plain, rows);
    }

    private static Sql shown(Sql names, String asked, String plain, int rows) {
        return Sql.of(
                        "SELECT p.*, o.title AS office_title, o.office_of, o.from_on AS office_from, o.to_on AS office_to")
                .add("FROM (SELECT f.*, coalesce(c.statements, 0) AS statements FROM (")
                .add("SELECT DISTINCT ON (s.id) s.id, s.name, n.name AS alias, round(n.likeness::numeric, 1) AS near,")
                .add("lower(n.name) = ? OR n.name_key = ? AS whole", asked, plain)
                .add("FROM (")
                .add(names)
                .add(") n LEFT JOIN speaker_merge m ON m.from_id = n.speaker_id")
                .add("JOIN speaker s ON s.id = coalesce(m.into_id, n.speaker_id)")
                .add("ORDER BY s.id, whole DESC, n.likeness DESC, n.name = s.name DESC, n.name) f")
                .add("LEFT JOIN count_by_speaker c ON c.speaker_id = f.id")
                .add("ORDER BY f.whole DESC, f.near DESC, statements DESC, f.name, f.id LIMIT ?) p", rows)
                .add(
                        "LEFT JOIN LATERAL (SELECT title, office_of, from_on, to_on FROM speaker_office WHERE speaker_id = p.id")
                .add("ORDER BY to_on DESC NULLS FIRST, from_on DESC NULLS LAST, ordinal LIMIT 1) o ON true")
                .add("ORDER BY p.whole DESC, p.near DESC, p.statements DESC, p.name, p.id");
    }

    /** As it stands, whatever it means in a pattern. */
    private static String escaped(String name) {
        return name.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
