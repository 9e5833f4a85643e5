package io.onrecord.ingest.copy;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;

/**
 * What a text is compared by: all its runs of three words, whatever stands between the words, and the numbers in it. Of
 * Chinese and Japanese, which set no spaces, each character counts as a word.
 */
final class Wording {
    /** Characters (UTF-16) from which it is taken; what a longer text goes on with is not compared. */
    static final int MOST = 20_000;

    private static final int RUN = 3;

    private final long[] runs;
    private final long[] numbers;

    private Wording(long[] runs, long[] numbers) {
        this.runs = runs;
        this.numbers = numbers;
    }

    static Wording of(String text) {
        Words words = new Words(Math.min(text.length(), MOST));
        for (int i = 0; i < text.length() && i < MOST; ) {
            int character = text.codePointAt(i);
            words.read(character);
            i += Character.charCount(character);
        }
        words.end();
        return new Wording(runs(words.hashes, words.count), distinct(words.numbers, words.countOfNumbers));
    }

    /** How many different runs. */
    int size() {
        return runs.length;
    }

    long run(int index) {
        return runs[index];
    }

    /** How much of this stands in another, from 0 to 1; 0 of nothing. */
    double shareIn(Wording other) {
        return share(runs, other.runs);
    }

    /** The same of the numbers; 1 when there are too few to tell by. */
    double numbersIn(Wording other, int few) {
        return numbers.length < few ? 1 : share(numbers, other.numbers);
    }

    private static long[] runs(long[] words, int count) {
        if (count < RUN) {
            return new long[0];
        }
        long[] runs = new long[count - RUN + 1];
        for (int i = 0; i < runs.length; i++) {
            runs[i] = Mix.mix(Mix.mix(Mix.mix(words[i]) + words[i + 1]) + words[i + 2]);
        }
        return distinct(runs, runs.length);
    }

    private static long[] distinct(long[] hashes, int count) {
        long[] sorted = Arrays.copyOf(hashes, count);
        Arrays.sort(sorted);
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[kept++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, kept);
    }

    private static double share(long[] of, long[] in) {
        if (of.length == 0) {
            return 0;
        }
        int common = 0;
        for (int i = 0, j = 0; i < of.length && j < in.length; ) {
            int order = Long.compare(of[i], in[j]);
            if (order == 0) {
                common++;
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return (double) common / of.length;
    }

    /** Makes words of characters. */
    private static final class Words {
        private final long[] hashes;
        private final long[] numbers;
        private int count;
        private int countOfNumbers;
        private long word;
        private boolean within;
        private boolean number;

        Words(int characters) {
            hashes = new long[characters];
            numbers = new long[characters];
        }

        void read(int character) {
            if (Character.isLetterOrDigit(character)) {
                if (isWordByItself(character)) {
                    end();
                }
                word = Mix.mix(word + Character.toLowerCase(character));
                within = true;
                number |= Character.isDigit(character);
                if (isWordByItself(character)) {
                    end();
                }
            } else if (!belongsToWord(character)) {
                end();
            }
        }

        void end() {
            if (!within) {
                return;
            }
            hashes[count++] = word;
            if (number) {
                numbers[countOfNumbers++] = word;
            }
            word = 0;
            within = false;
            number = false;
        }

        /** An apostrophe of whatever form, an accent that stands alone. */
        private static boolean belongsToWord(int character) {
            return character == '\''
                    || character == '’'
                    || Character.getType(character) == Character.NON_SPACING_MARK
                    || Character.getType(character) == Character.COMBINING_SPACING_MARK;
        }

        private static boolean isWordByItself(int character) {
            return Character.isIdeographic(character)
                    || switch (UnicodeScript.of(character)) {
                        case HIRAGANA, KATAKANA -> true;
                        default -> false;
                    };
        }
    }
}
