package io.onrecord.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SpanTest {
    @Test
    void hasALength() {
        assertThat(new Span(3, 7).length()).isEqualTo(4);
    }

    @Test
    void refusesToEndBeforeItStarts() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(7, 3)).withMessageContaining("7..3");
    }

    @Test
    void refusesToStartBeforeTheText() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(-1, 3)).withMessageContaining("-1..3");
    }
}
