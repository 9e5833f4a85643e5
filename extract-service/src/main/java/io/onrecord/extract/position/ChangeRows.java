package io.onrecord.extract.position;

import io.onrecord.extract.database.Arrays;
import io.onrecord.extraction.positions.Ground;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** Candidates in the record, in one transaction of whoever has the turn. */
final class ChangeRows {
    private static final String PUT = """
            INSERT INTO position_change (earlier_id, later_id, speaker_id, score, meaning, signs, earlier_words, later_words)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (earlier_id, later_id) DO UPDATE SET score = excluded.score, meaning = excluded.meaning,
                signs = excluded.signs, earlier_words = excluded.earlier_words, later_words = excluded.later_words""";

    /** Topics come and go: what has none in common any more is no candidate. */
    private static final String APART = """
            DELETE FROM position_change c WHERE (c.earlier_id = ANY (?) OR c.later_id = ANY (?)) AND NOT EXISTS (
                SELECT FROM statement_topic e JOIN topic_lineage el ON el.topic_id = e.topic_id
                JOIN topic_lineage ll ON ll.above_id = el.above_id
                JOIN statement_topic l ON l.topic_id = ll.topic_id
                WHERE e.statement_id = c.earlier_id AND l.statement_id = c.later_id)""";

    private final Connection connection;

    ChangeRows(Connection connection) {
        this.connection = connection;
    }

    /** Whether the statements are the first of their echoes still, as they were when they were compared. */
    boolean areStillSo(List<Held> seen, List<Pair> pairs) throws SQLException {
        var versions = new HashMap<UUID, String>();
        Stream.concat(seen.stream(), pairs.stream().flatMap(pair -> Stream.of(pair.earlier(), pair.later())))
                .forEach(one -> versions.put(one.id(), one.version()));
        int same = 0;
        try (var select =
                connection.prepareStatement("SELECT id, xmin::text FROM statement WHERE id = ANY (?) AND is_first")) {
            select.setArray(1, Arrays.ids(connection, versions.keySet()));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    same += rows.getString(2).equals(versions.get(rows.getObject(1, UUID.class))) ? 1 : 0;
                }
            }
        }
        return same == versions.size();
    }

    void put(List<Pending.Mark> marks, List<Pair> pairs) throws SQLException {
        var compared = Pending.statements(marks);
        try (var apart = connection.prepareStatement(APART)) {
            apart.setArray(1, Arrays.ids(connection, compared));
            apart.setArray(2, Arrays.ids(connection, compared));
            apart.executeUpdate();
        }
        try (var put = connection.prepareStatement(PUT)) {
            for (var pair : pairs) {
                var grounds = pair.change().grounds();
                put.setObject(1, pair.earlier().id());
                put.setObject(2, pair.later().id());
                put.setObject(3, pair.later().speaker());
                put.setFloat(4, (float) pair.change().score());
                put.setFloat(5, (float) pair.change().meaning());
                put.setArray(
                        6,
                        Arrays.texts(
                                connection, texts(grounds, one -> one.kind().name())));
                put.setArray(7, Arrays.texts(connection, texts(grounds, Ground::earlier)));
                put.setArray(8, Arrays.texts(connection, texts(grounds, Ground::later)));
                put.addBatch();
            }
            put.executeBatch();
        }
        Pending.done(connection, marks);
    }

    private static List<String> texts(List<Ground> grounds, Function<Ground, String> text) {
        return grounds.stream().map(text).toList();
    }
}
