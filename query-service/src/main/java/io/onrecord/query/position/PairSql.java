package io.onrecord.query.position;

import io.onrecord.query.filter.Conditions;
import io.onrecord.query.sql.Sql;
import java.util.List;
import java.util.UUID;

/** The questions about pairs of statements {@code e}, the earlier, and {@code l}. */
final class PairSql {
    /** The newest verdict on the two, or on copies of them. */
    private static final String VERDICT = """
            LEFT JOIN LATERAL (SELECT d.* FROM statement a JOIN position_verdict d ON d.one_id = a.id OR d.other_id = a.id
                JOIN statement b ON b.id = CASE WHEN d.one_id = a.id THEN d.other_id ELSE d.one_id END
                WHERE a.echo_id = e.echo_id AND b.echo_id = l.echo_id ORDER BY d.decided_at DESC LIMIT 1) v ON true""";

    private static final String POINTED_OUT = """
            SELECT e.id AS earlier_id, l.id AS later_id, c.score::text AS score_key, c.score::double precision AS score,
                c.meaning::double precision AS meaning, c.signs, c.earlier_words, c.later_words,
                v.verdict, v.reason, v.decided_at, v.one_id, v.other_id
            FROM position_change c JOIN statement e ON e.id = c.earlier_id JOIN statement l ON l.id = c.later_id
            """ + VERDICT;

    private static final String COLUMNS_OF_PICKED = """
            SELECT e.id AS earlier_id, l.id AS later_id, '0' AS score_key, NULL::double precision AS score,
                NULL::double precision AS meaning, NULL::text[] AS signs, NULL::text[] AS earlier_words, NULL::text[] AS later_words,
                v.verdict, v.reason, v.decided_at, v.one_id, v.other_id
            """;

    /** What a person has decided on without its being pointed out; each pair once, by its newest verdict. */
    private static final String PICKED = COLUMNS_OF_PICKED + """
            FROM position_verdict p JOIN statement ps ON ps.id = p.one_id JOIN statement po ON po.id = p.other_id
            JOIN statement e ON e.is_first AND e.echo_id IN (ps.echo_id, po.echo_id)
            JOIN statement l ON l.is_first AND l.echo_id IN (ps.echo_id, po.echo_id)
                AND (l.sort_on, l.article_id, l.ordinal) > (e.sort_on, e.article_id, e.ordinal)
            """ + VERDICT;

    private static final String ANY_TWO = COLUMNS_OF_PICKED + """
            FROM statement e JOIN statement l ON l.speaker_id = e.speaker_id
                AND (l.sort_on, l.article_id, l.ordinal) > (e.sort_on, e.article_id, e.ordinal)
            """ + VERDICT;

    private PairSql() {}

    static Sql pointedOut() {
        return Sql.of(POINTED_OUT);
    }

    static Sql picked() {
        return Sql.of(PICKED)
                .where("(v.one_id, v.other_id) = (p.one_id, p.other_id)")
                .where("""
                NOT EXISTS (SELECT FROM position_change c
                    WHERE (c.earlier_id = e.id AND c.later_id = l.id) OR (c.earlier_id = l.id AND c.later_id = e.id))""");
    }

    /** Of one speaker, whether or not anybody has looked at them. */
    static Sql anyTwo(UUID one, UUID other) {
        return Sql.of(ANY_TWO).where("e.id IN (?, ?)", one, other).where("l.id IN (?, ?)", one, other);
    }

    /** Those verdicts that concern these statements or copies of them. */
    static Sql concerning(Sql sql, UUID[] statements) {
        String copies =
                "(ARRAY (SELECT m.id FROM statement f JOIN statement m ON m.echo_id = f.echo_id WHERE f.id = ANY (?)))";
        return sql.where("(p.one_id = ANY " + copies + " OR p.other_id = ANY " + copies + ")", statements, statements);
    }

    static Sql about(Sql sql, String statement, List<String> topics) {
        return sql.where(
                "EXISTS (SELECT FROM statement_topic t WHERE t.statement_id = " + statement
                        + ".id AND t.topic_id = ANY (?))",
                (Object) Conditions.array(topics));
    }
}
