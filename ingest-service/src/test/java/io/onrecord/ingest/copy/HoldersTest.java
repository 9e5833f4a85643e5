package io.onrecord.ingest.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class HoldersTest {
    private final Holders holders = new Holders();

    @Test
    void whoSharesMostBandsComesFirstAndNobodyIsLikeItself() {
        holders.add(id(1), new long[] {10, 11, 12});
        holders.add(id(2), new long[] {10, 11});
        holders.know(id(3), new long[] {10});
        assertThat(holders.like(id(9), new long[] {10, 11, 12, 13})).containsExactly(id(1), id(2), id(3));
        assertThat(holders.like(id(1), new long[] {10, 11, 12})).containsExactly(id(2), id(3));
        assertThat(holders.like(id(9), new long[] {99})).isEmpty();
    }

    @Test
    void aBandThatEightHaveLeadsToNoNinth() {
        for (int i = 1; i <= 8; i++) {
            assertThat(holders.add(id(i), new long[] {7})).containsExactly(7L);
        }
        assertThat(holders.add(id(9), new long[] {7, 8})).containsExactly(8L);
        assertThat(holders.like(id(10), new long[] {7, 8}))
                .as("at most five are looked at")
                .hasSize(5);
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }
}
