package io.onrecord.query.sql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Supplier;

/**
 * Answers that were dear to find, given again for as long as the record has not changed by a single row. Never stale: the
 * moment that a transaction sees is a part of the question.
 *
 * @param <Q> what is asked; needs {@code equals}
 * @param <A> the answer, which nobody changes
 */
public final class Remembered<Q, A> {
    private final Database database;
    private final Cache<Asked<Q>, A> answers;

    private record Asked<Q>(String moment, Q question) {}

    /** @param most how many answers are kept */
    public Remembered(Database database, int most) {
        this.database = database;
        this.answers = Caffeine.newBuilder().maximumSize(most).build();
    }

    /** To be called in a transaction that sees one moment; who asks the same at once waits for the one answer. */
    public A of(Q question, Supplier<A> answer) {
        return answers.get(new Asked<>(database.moment(), question), asked -> answer.get());
    }
}
