package io.onrecord.extraction.topics;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Cuts a text into the word pieces that the model was trained on, as uncased BERT does. Written out here because the usual
 * library for it is native code that unpacks itself into a home folder, which a read-only container does not have.
 */
final class WordPieces {
    private static final int LONGEST_WORD = 100;
    private static final String UNKNOWN = "[UNK]";

    private final Map<String, Integer> vocabulary;
    private final int first;
    private final int last;
    private final int unknown;

    WordPieces(Map<String, Integer> vocabulary) {
        this.vocabulary = vocabulary;
        this.first = id("[CLS]");
        this.last = id("[SEP]");
        this.unknown = id(UNKNOWN);
    }

    /** @param tokenizer the {@code tokenizer.json} that comes with the model */
    static WordPieces read(InputStream tokenizer) throws IOException {
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

    /** Ids of the pieces between the marks of beginning and end, no more than {@code most} in all. */
    long[] of(String text, int most) {
        var pieces = new ArrayList<Integer>();
        pieces.add(first);
        for (var word : words(text)) {
            if (pieces.size() >= most - 1) {
                break;
            }
            split(word, pieces);
        }
        var kept = pieces.subList(0, Math.min(pieces.size(), most - 1));
        kept = new ArrayList<>(kept);
        kept.add(last);
        return kept.stream().mapToLong(Integer::longValue).toArray();
    }

    private void split(String word, List<Integer> pieces) {
        var found = new ArrayList<Integer>();
        int start = 0;
        while (start < word.length()) {
            int end = word.length();
            Integer piece = null;
            while (end > start && piece == null) {
                piece = vocabulary.get((start == 0 ? "" : "##") + word.substring(start, end));
                end--;
            }
            if (piece == null) {
                pieces.add(unknown);
                return;
            }
            found.add(piece);
            start = end + 1;
        }
        pieces.addAll(found);
    }

    private static List<String> words(String text) {
        var plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        plain.codePoints().forEach(point -> {
            if (Character.getType(point) == Character.NON_SPACING_MARK || ignored(point)) {
                return;
            }
            if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                flush(word, words);
            } else if (alone(point)) {
                flush(word, words);
                words.add(Character.toString(point));
            } else {
                word.appendCodePoint(point);
            }
        });
        flush(word, words);
        return words;
    }

    private static void flush(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            // A word beyond this length is one unknown piece, and no vocabulary has its name.
            words.add(word.length() > LONGEST_WORD ? "\u0000" : word.toString());
            word.setLength(0);
        }
    }

    private static boolean ignored(int point) {
        return point == 0
                || point == 0xFFFD
                || (Character.isISOControl(point) && !Character.isWhitespace(point))
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
