package io.onrecord.extract.proposal;

import java.time.Duration;

/**
 * What the record was like when topics were looked for.
 *
 * @param statements when the last one was recorded, and how many there are
 * @param nanos of the clock that only goes forward
 */
record Looked(String statements, long articles, long refusals, long nanos) {
    static final Looked NEVER = new Looked("", 0, 0, 0);

    private static final long PAUSE = Duration.ofMinutes(10).toNanos();
    private static final double MUCH = 0.2;

    /** Something is new, and a while has gone by or the record is another by a fifth. */
    boolean isWorthIt(Looked last) {
        boolean changed = !statements.equals(last.statements) || refusals != last.refusals;
        boolean other = Math.abs(articles - last.articles) >= MUCH * last.articles || refusals != last.refusals;
        return changed && (other || nanos - last.nanos >= PAUSE);
    }
}
