package io.onrecord.query.compare;

import io.onrecord.query.filter.Conditions;
import io.onrecord.query.filter.Given;
import io.onrecord.query.sql.Sql;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** What is compared. */
enum Of {
    TOPICS("d.topic_id"),
    SPEAKERS("d.speaker_id"),
    OUTLETS("d.outlet");

    private final String column;

    Of(String column) {
        this.column = column;
    }

    /** In the plural, as it is asked for. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** One of them, which is also the filter that lists what it holds. */
    String one() {
        return word().substring(0, word().length() - 1);
    }

    /** The id of an item, out of a roll-up {@code d}. */
    String item() {
        return "coalesce(" + column + "::text, '" + Given.UNKNOWN + "')";
    }

    /** Stands for what the record does not know; a topic may be called so. */
    boolean isUnknown(String id) {
        return this != TOPICS && id.equals(Given.UNKNOWN);
    }

    /** Only these of a roll-up {@code d}. */
    Sql only(Sql sql, List<String> ids) {
        List<String> known = ids.stream().filter(id -> !isUnknown(id)).toList();
        Object values =
                this == SPEAKERS ? known.stream().map(UUID::fromString).toArray(UUID[]::new) : Conditions.array(known);
        String any = column + " = ANY (?)";
        return sql.where(known.size() == ids.size() ? any : "(" + any + " OR " + column + " IS NULL)", values);
    }
}
