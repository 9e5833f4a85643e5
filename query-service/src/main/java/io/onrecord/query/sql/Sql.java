package io.onrecord.query.sql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query under construction: fixed words with a question mark for every value. Values reach Postgres as bound parameters;
 * the words come from this program's own text alone.
 */
public final class Sql {
    private final StringBuilder words = new StringBuilder();
    private final List<@Nullable Object> values = new ArrayList<>();
    private boolean filtered;
    private boolean plannedOnce;

    /** Starts with these words. */
    public static Sql of(String words, @Nullable Object... bound) {
        return new Sql().add(words, bound);
    }

    /**
     * Says that one plan is right for all values, as it is for what is looked up by its keys: after a few
     * times Postgres keeps it, on each connection. Where values decide, as in filters, a plan is made each time.
     */
    public Sql planOnce() {
        plannedOnce = true;
        return this;
    }

    /** Goes on with these words; one bound value for each question mark in them. */
    public Sql add(String more, @Nullable Object... bound) {
        words.append(more).append('\n');
        Collections.addAll(values, bound);
        return this;
    }

    /** Goes on with another query, its values included. */
    public Sql add(Sql other) {
        words.append(other.words);
        values.addAll(other.values);
        return this;
    }

    /** A condition: {@code WHERE} the first time, {@code AND} from then on. */
    public Sql where(String condition, @Nullable Object... bound) {
        String joint = filtered ? "AND " : "WHERE ";
        filtered = true;
        return add(joint + condition, bound);
    }

    /** The words so far. */
    public String words() {
        return words.toString();
    }

    boolean isPlannedOnce() {
        return plannedOnce;
    }

    List<@Nullable Object> values() {
        return values;
    }
}
