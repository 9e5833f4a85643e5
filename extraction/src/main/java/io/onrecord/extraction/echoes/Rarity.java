package io.onrecord.extraction.echoes;

import io.onrecord.extraction.text.WordPieces;
import io.onrecord.extraction.topics.MiniLm;

/**
 * How rare a word is in English, by its rank in the vocabulary of BERT, whose pieces are in the order of how often they were
 * seen. It depends on no archive, so the same two statements are judged the same whatever else has been read.
 */
public final class Rarity {
    /** The pieces before are marks and letters. */
    private static final int FIRST_WORD = 1995;

    private static final double LEAST = 0.05;

    private final WordPieces pieces;
    private final double greatest;

    private Rarity(WordPieces pieces) {
        this.pieces = pieces;
        this.greatest = Math.log(pieces.size() - FIRST_WORD);
    }

    /** The one that ships. */
    public static Rarity standard() {
        return new Rarity(MiniLm.vocabulary());
    }

    /** 0.0025 of the most common words to 1 of those that the vocabulary lacks. */
    public double of(String word) {
        int rank = pieces.rank(word);
        if (rank < 0) {
            return 1;
        }
        double rarity = Math.clamp(Math.log1p(Math.max(0, rank - FIRST_WORD)) / greatest, LEAST, 1);
        return rarity * rarity;
    }
}
