package io.onrecord.query.filter;

import io.onrecord.contracts.StatementKind;
import io.onrecord.contracts.StatementStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for; null where nothing is.
 *
 * @param topics the topic and all below it
 * @param echo the statements that are one utterance
 * @param first of each utterance the first statement alone, or all but those
 * @param from first day; with it or {@code to}, what has no day does not fit
 * @param to last day
 * @param q words to find, in the language of a web search box
 * @param asOf only what the record held at this moment
 */
public record Filter(
        @Nullable Match<UUID> speaker,
        @Nullable List<String> topics,
        @Nullable Match<String> outlet,
        @Nullable StatementKind kind,
        @Nullable StatementStatus status,
        @Nullable UUID article,
        @Nullable UUID echo,
        @Nullable Boolean first,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String q,
        @Nullable Instant asOf) {

    /** Everything. */
    public static final Filter NONE =
            new Filter(null, null, null, null, null, null, null, null, null, null, null, null);

    /** The same between these days, or any. */
    public Filter between(@Nullable LocalDate firstDay, @Nullable LocalDate lastDay) {
        return new Filter(speaker, topics, outlet, kind, status, article, echo, first, firstDay, lastDay, q, asOf);
    }

    /** The same without bounds in time. */
    public Filter anyTime() {
        return between(null, null);
    }

    /** The same of the record as it is. */
    public Filter now() {
        return new Filter(speaker, topics, outlet, kind, status, article, echo, first, from, to, q, null);
    }

    /** The same of one kind, or of any. */
    Filter of(@Nullable StatementKind only) {
        return new Filter(speaker, topics, outlet, only, status, article, echo, first, from, to, q, asOf);
    }

    /** The same with these words, or with any. */
    public Filter saying(@Nullable String words) {
        return new Filter(speaker, topics, outlet, kind, status, article, echo, first, from, to, words, asOf);
    }

    /** What of it an index of the statements leads to. */
    public Filter indexed() {
        return new Filter(speaker, null, outlet, null, status, article, echo, null, from, to, q, asOf);
    }

    /** The same of utterances: of each the first statement alone. */
    public Filter firsts() {
        return new Filter(speaker, topics, outlet, kind, status, article, echo, true, from, to, q, asOf);
    }

    /** Whether the roll-ups by day can tell what fits: they know neither words, articles, status nor single echoes. */
    public boolean isRolledUp() {
        return q == null && article == null && status == null && echo == null;
    }

    /** Whether they can tell it of the record as it is, which is all they know. */
    public boolean isRolledUpNow() {
        return isRolledUp() && asOf == null;
    }

    /** Whether it has a bound in time. */
    public boolean dated() {
        return from != null || to != null;
    }
}
