package io.onrecord.extraction.text;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.onrecord.extraction.text.Pieces.Casing;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Cuts a text into the word pieces that a model was trained on, as uncased BERT does. Written out here because the usual
 * library for it is native code that unpacks itself into a home folder, which a read-only container does not have.
 */
public final class WordPieces {
    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> vocabulary;
    private final int first;
    private final int last;
    private final int unknown;

    WordPieces(Map<String, Integer> vocabulary) {
        this.vocabulary = vocabulary;
        this.first = id("[CLS]");
        this.last = id("[SEP]");
        this.unknown = id("[UNK]");
    }

    /** Reads the vocabulary out of the {@code tokenizer.json} that comes with a model. */
    public static WordPieces read(InputStream tokenizer) throws IOException {
        var vocabulary = new HashMap<String, Integer>();
        new ObjectMapper()
                .readTree(tokenizer)
                .path("model")
                .path("vocab")
                .properties()
                .forEach(
                        entry -> vocabulary.put(entry.getKey(), entry.getValue().asInt()));
        return new WordPieces(vocabulary);
    }

    /** How many pieces the vocabulary has. */
    public int size() {
        return vocabulary.size();
    }

    /** The place of a whole word in the vocabulary, which begins with the most common; -1 when it is not there. */
    public int rank(String word) {
        return vocabulary.getOrDefault(word, -1);
    }

    /** The piece that begins every text the model sees. */
    public int first() {
        return first;
    }

    /** The piece that ends every text, and every paragraph where a text has several. */
    public int last() {
        return last;
    }

    /** Ids of the pieces between the marks of beginning and end, no more than {@code most} in all. */
    public long[] of(String text, int most) {
        var pieces = cut(text, 0, text.length());
        int kept = Math.min(pieces.size(), most - 2);
        var ids = new long[kept + 2];
        ids[0] = first;
        for (int i = 0; i < kept; i++) {
            ids[i + 1] = pieces.id(i);
        }
        ids[kept + 1] = last;
        return ids;
    }

    /** All pieces of a stretch of the text, with their places. */
    public Pieces cut(String text, int start, int end) {
        var cut = new Cut(text, start, end);
        int at = start;
        while (at < end) {
            at = cut.next(at);
        }
        cut.flush();
        return cut.pieces;
    }

    private final class Cut {
        private final String text;
        private final int end;
        private final Pieces pieces;
        private final StringBuilder word = new StringBuilder();
        /** For each character of the word where it comes from: accents gone, the two no longer run alike. */
        private int[] places = new int[32];

        private int wordEnd;

        Cut(String text, int start, int end) {
            this.text = text;
            this.end = end;
            pieces = new Pieces(Math.max(16, (end - start) / 4));
        }

        int next(int at) {
            int point = text.codePointAt(at);
            int after = Math.min(end, at + Character.charCount(point));
            if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                flush();
            } else if (alone(point)) {
                flush();
                put(point, at, after);
                flush();
            } else if (!ignored(point)) {
                put(point, at, after);
            }
            return after;
        }

        private void put(int point, int at, int after) {
            if (point < 128) {
                append((char) Character.toLowerCase(point), at);
            } else {
                plain(point).chars().forEach(c -> append((char) c, at));
            }
            if (!word.isEmpty()) wordEnd = after;
        }

        private void append(char c, int at) {
            if (word.length() == places.length) places = Arrays.copyOf(places, places.length * 2);
            places[word.length()] = at;
            word.append(c);
        }

        void flush() {
            if (word.isEmpty()) return;
            var casing = casing(places[0], wordEnd);
            int before = pieces.size();
            if (word.length() > LONGEST_WORD || !split(casing)) {
                pieces.cutTo(before);
                pieces.add(unknown, places[0], wordEnd, casing);
            }
            word.setLength(0);
        }

        /** Longest known piece first; false when some of the word is unknown. */
        private boolean split(Casing casing) {
            int from = 0;
            while (from < word.length()) {
                int to = word.length();
                Integer piece = null;
                while (to > from) {
                    piece = vocabulary.get((from == 0 ? "" : "##") + word.substring(from, to));
                    if (piece != null) break;
                    to--;
                }
                if (piece == null) return false;
                pieces.add(piece, places[from], end(from, to), casing);
                from = to;
            }
            return true;
        }

        /** One character may fall apart into several pieces, as those of Korean do: each has the whole of it. */
        private int end(int from, int to) {
            if (to == word.length()) return wordEnd;
            int character = Character.charCount(text.codePointAt(places[from]));
            return Math.min(wordEnd, Math.max(places[to], places[from] + character));
        }

        private Casing casing(int from, int to) {
            int point = text.codePointAt(from);
            if (!Character.isUpperCase(point)) return Casing.LOWER;
            if (to - from < 2) return Casing.CAPITALISED;
            return text.substring(from, to).codePoints().noneMatch(Character::isLowerCase)
                    ? Casing.ALL_CAPITALS
                    : Casing.CAPITALISED;
        }
    }

    private static String plain(int point) {
        var apart = Normalizer.normalize(Character.toString(point).toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        var kept = new StringBuilder();
        apart.codePoints()
                .filter(one -> Character.getType(one) != Character.NON_SPACING_MARK)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean ignored(int point) {
        return point == 0
                || point == 0xFFFD
                || Character.isISOControl(point)
                || Character.getType(point) == Character.FORMAT;
    }

    private static boolean alone(int point) {
        if (Character.isIdeographic(point)) {
            return true;
        }
        boolean asciiSign = point > 32 && point < 127 && !Character.isLetterOrDigit(point);
        return asciiSign
                || switch (Character.getType(point)) {
                    case Character.CONNECTOR_PUNCTUATION,
                            Character.DASH_PUNCTUATION,
                            Character.START_PUNCTUATION,
                            Character.END_PUNCTUATION,
                            Character.INITIAL_QUOTE_PUNCTUATION,
                            Character.FINAL_QUOTE_PUNCTUATION,
                            Character.OTHER_PUNCTUATION -> true;
                    default -> false;
                };
    }

    private int id(String piece) {
        var id = vocabulary.get(piece);
        if (id == null) {
            throw new IllegalArgumentException("the model's vocabulary lacks " + piece);
        }
        return id;
    }
}
