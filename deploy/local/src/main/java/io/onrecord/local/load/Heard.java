package io.onrecord.local.load;

import io.onrecord.contracts.api.ArticleReceipt;
import org.jspecify.annotations.Nullable;

/** Hears what became of each piece, from many threads at once; for those to whom counts are not enough. */
public interface Heard {
    /** For whom counts are enough. */
    Heard NOBODY = new Heard() {
        @Override
        public void taken(Piece piece, ArticleReceipt receipt) {}

        @Override
        public void refused(Piece piece, @Nullable String code) {}

        @Override
        public void gaveUp(Piece piece) {}
    };

    /** It has its receipt: from here on it must not be lost. */
    void taken(Piece piece, ArticleReceipt receipt);

    /**
     * It was refused.
     *
     * @param code of the problem; null when it did not get as far as the API
     */
    void refused(Piece piece, @Nullable String code);

    /** Nobody took it in and nobody refused it, however often it was sent. */
    void gaveUp(Piece piece);
}
