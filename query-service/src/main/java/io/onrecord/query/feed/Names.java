package io.onrecord.query.feed;

import io.onrecord.query.filter.Filter;
import io.onrecord.query.sql.Database;
import io.onrecord.query.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says in words what a feed is of, since a reader shows nothing else of the search. */
@ApplicationScoped
class Names {
    private final Database database;

    Names(Database database) {
        this.database = database;
    }

    String title(Filter filter) {
        List<String> parts = new ArrayList<>();
        if (filter.speaker() != null) {
            parts.add("by " + speaker(filter.speaker().value()));
        }
        if (filter.topics() != null) {
            parts.add("on "
                    + named(
                            "SELECT label AS name FROM topic WHERE id = ?",
                            filter.topics().getFirst()));
        }
        if (filter.outlet() != null) {
            parts.add("in "
                    + (filter.outlet().value() == null
                            ? "unknown outlets"
                            : filter.outlet().value()));
        }
        if (filter.kind() != null) {
            parts.add(word(filter.kind()));
        }
        if (filter.status() != null) {
            parts.add(word(filter.status()));
        }
        if (filter.q() != null) {
            parts.add("with the words " + filter.q());
        }
        if (filter.from() != null) {
            parts.add("from " + filter.from());
        }
        if (filter.to() != null) {
            parts.add("to " + filter.to());
        }
        return parts.isEmpty() ? "Statements" : "Statements " + String.join(", ", parts);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private String speaker(@Nullable UUID id) {
        return id == null ? "unknown speakers" : named("SELECT name FROM speaker WHERE id = ?", id);
    }

    /** What the record has no name for is called by its id. */
    private String named(String sql, Object id) {
        return database.first(Sql.of(sql, id), row -> row.text("name")).orElse(id.toString());
    }
}
