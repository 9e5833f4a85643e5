package io.onrecord.extract.speaker;

import io.onrecord.extract.database.Arrays;
import io.onrecord.extract.database.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The rows of a speaker who is taken down, in one transaction. */
public final class EraseSpeaker {
    /** What bodies are found by begins with this (Keys); a name of one word is many people's. */
    private static final String BODY = "@";

    private final Connection connection;

    public EraseSpeaker(Connection connection) {
        this.connection = connection;
    }

    /** Who that is in the end, and whoever was merged into the same. */
    public Set<UUID> everybody(UUID speaker) throws SQLException {
        var all = new LinkedHashSet<>(Sql.ids(connection, """
                SELECT coalesce((SELECT into_id FROM speaker_merge WHERE from_id = w.id), w.id) FROM (SELECT ?::uuid AS id) w""", speaker));
        all.addAll(Sql.ids(
                connection, "SELECT from_id FROM speaker_merge WHERE into_id = ANY (?)", Arrays.ids(connection, all)));
        return all;
    }

    /** Whom reading or the data files would introduce by one of their names. */
    public Set<UUID> namesakes(Collection<UUID> speakers) throws SQLException {
        var ids = Arrays.ids(connection, speakers);
        var all = new HashSet<UUID>();
        for (var key : Sql.texts(connection, "SELECT name_key FROM speaker_alias WHERE speaker_id = ANY (?)", ids)) {
            if (key.startsWith(BODY) || key.indexOf(' ') > 0) {
                all.add(SpeakerId.introduced(key));
            }
        }
        for (var known : Sql.texts(
                connection, "SELECT known_id FROM speaker WHERE id = ANY (?) AND known_id IS NOT NULL", ids)) {
            all.add(SpeakerId.known(known));
        }
        return all;
    }

    /** All that they are called in the record. */
    public Set<String> names(Collection<UUID> speakers) throws SQLException {
        var ids = Arrays.ids(connection, speakers);
        return new HashSet<>(Sql.texts(
                connection,
                "SELECT name FROM speaker_alias WHERE speaker_id = ANY (?) UNION SELECT name FROM speaker WHERE id = ANY (?)",
                ids,
                ids));
    }

    /**
     * Where they could have been meant, it is others, or nobody can be told. Others may be changing the same rows: what is looked
     * for is asked of a row as it is then.
     */
    public void forgetCandidates(Collection<String> names) throws SQLException {
        for (var table : List.of("statement", "past_statement")) {
            Sql.update(
                    connection, """
                    UPDATE %s SET candidates = coalesce((SELECT array_agg(c ORDER BY place)
                        FROM unnest(candidates) WITH ORDINALITY u (c, place) WHERE c <> ALL (?) HAVING count(*) > 1), '{}')
                    WHERE candidates && ? AND candidates <> '{}'""".formatted(table), Arrays.texts(connection, names), Arrays.texts(connection, names));
        }
    }

    /** When nothing in articles refers to them any more; else the foreign keys refuse. */
    public void erase(Collection<UUID> speakers) throws SQLException {
        var ids = Arrays.ids(connection, speakers);
        for (var table : List.of("speaker_office", "speaker_alias")) {
            Sql.update(connection, "DELETE FROM " + table + " WHERE speaker_id = ANY (?)", ids);
        }
        Sql.update(connection, "DELETE FROM speaker WHERE id = ANY (?)", ids);
    }
}
