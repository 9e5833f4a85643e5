package io.onrecord.local.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.local.load.Piece;
import org.junit.jupiter.api.Test;

class ReceiptsTest {
    private static final Piece PIECE = new Piece.InJson("one", "{}");

    private final Receipts receipts = new Receipts();

    @Test
    void whoWasRefusedWithACodeWasTold() {
        receipts.refused(PIECE, "article-empty");
        assertThat(receipts.refused()).isOne();
        assertThat(receipts.unanswered()).isEmpty();
    }

    @Test
    void whoWasToldNothingIsSentAgainOnce() {
        receipts.refused(PIECE, null);
        receipts.gaveUp(PIECE);
        assertThat(receipts.refused()).isZero();
        assertThat(receipts.unanswered()).containsExactly(PIECE, PIECE);
        assertThat(receipts.unanswered()).isEmpty();
    }
}
