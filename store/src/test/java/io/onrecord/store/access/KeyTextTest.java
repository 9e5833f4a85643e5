package io.onrecord.store.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTextTest {
    private final KeyText key = KeyText.random(new SecureRandom());

    @Test
    void isReadAsItIsWritten() {
        assertThat(KeyText.parse(key.text())).contains(key);
    }

    @Test
    void neverTellsItsSecretByTheWay() {
        assertThat(key.toString()).contains(key.id()).doesNotContain(key.secret());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "onrecord_",
                "onrecord_aaaaaaaaaaaa_short",
                "onrecord_AAAAAAAAAAAA_0000000000000000000000000000000000000000000",
                "onrecord_aaaaaaaaaaaa_0000000000000000000000000000000000000000000\n",
                " onrecord_aaaaaaaaaaaa_0000000000000000000000000000000000000000000"
            })
    void whatHasNotItsFormIsNone(String text) {
        assertThat(KeyText.parse(text)).isEmpty();
    }
}
