package io.onrecord.extract.speaker;

import io.onrecord.extract.database.Arrays;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom the speakers of one article are taken for by mergers and splits. */
public final class Whose {
    private final Map<Called, UUID> corrected;

    private Whose(Map<Called, UUID> corrected) {
        this.corrected = corrected;
    }

    /**
     * A speaker under a name.
     *
     * @param name in the article; null where splits say nothing
     */
    public record Called(UUID found, @Nullable String name) {}

    /** To be asked while nobody can change mergers and splits. */
    public static Whose of(Connection connection, UUID article, Collection<Called> called) throws SQLException {
        var all = List.copyOf(called);
        var corrected = new HashMap<Called, UUID>();
        try (var select = connection.prepareStatement("""
                SELECT c.place, corrected_speaker(c.found, CASE WHEN c.name IS NOT NULL THEN ?::uuid END, c.name)
                FROM unnest(?, ?) WITH ORDINALITY AS c (found, name, place)""")) {
            select.setObject(1, article);
            select.setArray(
                    2, Arrays.ids(connection, all.stream().map(Called::found).toList()));
            select.setArray(
                    3,
                    connection.createArrayOf(
                            "text", all.stream().map(Called::name).toArray()));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    corrected.put(all.get(rows.getInt(1) - 1), rows.getObject(2, UUID.class));
                }
            }
        }
        return new Whose(corrected);
    }

    /** Who it is in the end; the same where nothing says otherwise. */
    public UUID of(Called called) {
        return corrected.getOrDefault(called, called.found());
    }
}
