package io.onrecord.extraction.echoes;

import io.onrecord.extraction.StatementKind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a statement is compared by with others of the same speaker.
 *
 * @param article any name of the article, the same for all of its statements
 * @param start of the content in the article, in code points
 * @param end after the content
 * @param vector what the content means, of length 1
 * @param isDenied whether the speaker says that none of it is so
 * @param day of publication; null when it is not known to the day
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Utterance(
        String article,
        int start,
        int end,
        StatementKind kind,
        Wording wording,
        float[] vector,
        boolean isDenied,
        @Nullable LocalDate day) {

    /** Published within so many days of each other, or in one article. */
    public static boolean areNear(Utterance one, Utterance other, int days) {
        if (one.day == null || other.day == null) {
            return one.article.equals(other.article);
        }
        return Math.abs(ChronoUnit.DAYS.between(one.day, other.day)) <= days;
    }
}
