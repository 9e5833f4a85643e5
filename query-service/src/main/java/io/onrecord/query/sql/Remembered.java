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
    private static final Sql MOMENT = Sql.of("SELECT pg_current_snapshot()::text AS moment");

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
        String moment = database.first(MOMENT, row -> row.text("moment"))
                .orElseThrow(() -> new IllegalStateException("no moment"));
        return answers.get(new Asked<>(moment, question), asked -> answer.get());
    }
}
