package io.onrecord.extraction.speakers;

import io.onrecord.extraction.Speaker;
import io.onrecord.extraction.Speaker.Gender;
import io.onrecord.extraction.SpeakerKind;
import io.onrecord.extraction.text.Range;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in the article.
 *
 * @param name the fullest name
 * @param surname as compared
 * @param roles role nouns, lower case, given by the article or known before
 * @param countries whose offices those are
 * @param said those of the roles that the article itself gives
 * @param words of all descriptions, lower case
 * @param former roles that are known to be over
 * @param office the fullest description
 * @param mentions where the name stands, in text order
 */
record Person(
        String name,
        String surname,
        Gender gender,
        Set<String> roles,
        Set<String> countries,
        Set<String> said,
        Set<String> words,
        Set<String> former,
        @Nullable String office,
        List<Range> mentions) {

    boolean isFullyNamed() {
        return name.indexOf(' ') > 0;
    }

    boolean may(Gender asked) {
        return asked == Gender.UNKNOWN || gender == Gender.UNKNOWN || gender == asked;
    }

    /** Where the name last stands before a place; -1 when it does not. */
    int lastBefore(int place) {
        int low = 0;
        int high = mentions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (mentions.get(middle).start() < place) low = middle + 1;
            else high = middle;
        }
        return low == 0 ? -1 : mentions.get(low - 1).start();
    }

    Speaker speaker() {
        return new Speaker(name, SpeakerKind.PERSON, office, gender);
    }
}
