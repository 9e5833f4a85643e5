package io.onrecord.contracts.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.onrecord.contracts.session.Seal.Purpose;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private final Seal seal = new Seal("0123456789abcdef0123456789abcdef");

    @Test
    void opensForWhomItWasClosedAndAsLongAsItSays() {
        String closed = seal.close(Purpose.SESSION, "Ärmel 🕊️", NOW.plusSeconds(10));
        assertThat(closed).matches("[A-Za-z0-9_-]+").doesNotContain("rmel");
        assertThat(seal.open(Purpose.SESSION, closed, NOW.plusSeconds(9))).contains("Ärmel 🕊️");
        assertThat(seal.open(Purpose.SESSION, closed, NOW.plusSeconds(10))).isEmpty();
        assertThat(seal.open(Purpose.LINK, closed, NOW)).isEmpty();
        assertThat(new Seal("another 0123456789abcdef01234567").open(Purpose.SESSION, closed, NOW))
                .isEmpty();
    }

    @Test
    void nothingOfItCanBeChanged() {
        String closed = seal.close(Purpose.SESSION, "words", NOW.plusSeconds(10));
        String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=";
        for (int at = 0; at < closed.length(); at++) {
            for (int letter = 0; letter < letters.length(); letter++) {
                String changed = closed.substring(0, at) + letters.charAt(letter) + closed.substring(at + 1);
                if (!changed.equals(closed)) {
                    assertThat(seal.open(Purpose.SESSION, changed, NOW))
                            .as(changed)
                            .isEmpty();
                }
            }
        }
        assertThat(seal.open(Purpose.SESSION, closed + "=", NOW)).isEmpty();
    }

    @Test
    void theSameIsNeverClosedTheSame() {
        assertThat(seal.close(Purpose.SESSION, "words", NOW)).isNotEqualTo(seal.close(Purpose.SESSION, "words", NOW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "####", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void whatWasNeverClosedDoesNotOpen(String sealed) {
        assertThat(seal.open(Purpose.SESSION, sealed, NOW)).isEmpty();
    }

    @Test
    void aShortSecretIsNone() {
        assertThatThrownBy(() -> new Seal("short")).hasMessageContaining("32");
    }
}
