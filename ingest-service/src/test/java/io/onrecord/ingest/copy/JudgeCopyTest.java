package io.onrecord.ingest.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JudgeCopyTest {
    private static final String STORY = words("a", 100);

    @Test
    void theLaterOfTwoIsTheCopyWhicheverIsAskedFirst() {
        Piece early = piece(1, "", 4, 9, STORY);
        Piece late = piece(2, "", 5, 8, STORY);
        assertThat(JudgeCopy.judge(early, late)).isEqualTo(new JudgeCopy.Copy(late, early, 1));
        assertThat(JudgeCopy.judge(late, early)).isEqualTo(new JudgeCopy.Copy(late, early, 1));
        Piece sameDay = piece(2, "", 4, 10, STORY);
        assertThat(Objects.requireNonNull(JudgeCopy.judge(early, sameDay)).copy())
                .isEqualTo(sameDay);
    }

    @Test
    void whatTellsMoreOnALaterDayIsNoCopyAndWithinADayTheShorterIs() {
        Piece flash = piece(1, "", 4, 9, STORY);
        String whole = STORY + words("b", 150);
        assertThat(JudgeCopy.judge(flash, piece(2, "", 5, 9, whole))).isNull();
        Piece sameDay = piece(2, "", 4, 18, whole);
        assertThat(JudgeCopy.judge(flash, sameDay)).isEqualTo(new JudgeCopy.Copy(flash, sameDay, 1));
    }

    @Test
    void halfInCommonIsNoCopy() {
        assertThat(JudgeCopy.judge(piece(1, "", 4, 9, STORY), piece(2, "", 5, 9, words("a", 50) + words("b", 50))))
                .isNull();
    }

    @Test
    void twoOfOnePublisherNeedMoreInCommon() {
        String most = words("a", 70) + words("b", 30);
        assertThat(JudgeCopy.judge(piece(1, "paper", 4, 9, STORY), piece(2, "paper", 5, 9, most)))
                .isNull();
        assertThat(JudgeCopy.judge(piece(1, "paper", 4, 9, STORY), piece(2, "other", 5, 9, most)))
                .isNotNull();
    }

    @Test
    void reportsByOneFormDifferInTheirNumbers() {
        Piece monday = piece(1, "", 4, 9, form(1711, 2344, 54));
        assertThat(JudgeCopy.judge(monday, piece(2, "", 5, 9, form(1698, 2331, 61))))
                .isNull();
        assertThat(JudgeCopy.judge(monday, piece(2, "", 5, 9, form(1711, 2344, 61))))
                .isNotNull();
    }

    @Test
    void aFewWordsAreNobodysCopy() {
        String few = words("a", 30);
        assertThat(JudgeCopy.judge(piece(1, "", 4, 9, few), piece(2, "", 5, 9, few)))
                .isNull();
        assertThat(Sketch.bands(Wording.of(few))).isEmpty();
    }

    @Test
    void wordsAreTheSameInWhateverCaseAndWithWhateverBetween() {
        Wording one = Wording.of("“Don't,” SHE said — twice.");
        assertThat(one.shareIn(Wording.of("don’t she said twice"))).isEqualTo(1);
        assertThat(one.size()).isEqualTo(2);
        assertThat(Wording.of("平和は続く").size()).isEqualTo(3);
        assertThat(Wording.of("").size()).isZero();
    }

    private static String form(int... numbers) {
        return IntStream.range(0, numbers.length)
                .mapToObj(i -> words("c" + (char) ('p' + i), 30) + numbers[i] + " ")
                .collect(Collectors.joining());
    }

    private static Piece piece(int id, String publisher, int day, int hour, String text) {
        return new Piece(
                new UUID(0, id),
                publisher,
                LocalDate.of(2024, 3, day),
                Instant.parse(String.format(Locale.ROOT, "2024-03-0%dT%02d:00:00Z", day, hour)),
                Wording.of(text));
    }

    /** Different words, without figures. */
    private static String words(String begin, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> begin + letters(Integer.toString(i)))
                .collect(Collectors.joining(" ", "", " "));
    }

    private static String letters(String digits) {
        return digits.chars()
                .mapToObj(digit -> String.valueOf((char) ('k' + digit - '0')))
                .collect(Collectors.joining());
    }
}
