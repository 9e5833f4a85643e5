package io.onrecord.query.unchanged;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValidatorTest {
    private final Validator tag = Validator.of("a body".getBytes(StandardCharsets.UTF_8));

    @Test
    void isWeakAndTheSameForTheSameOnly() {
        assertThat(tag.value()).matches("W/\"[0-9a-f]{32}\"");
        assertThat(Validator.of("a body".getBytes(StandardCharsets.UTF_8))).isEqualTo(tag);
        assertThat(Validator.of("another".getBytes(StandardCharsets.UTF_8))).isNotEqualTo(tag);
        assertThat(Validator.of("a", "b")).isNotEqualTo(Validator.of("b", "a"));
    }

    @Test
    void isFoundAloneAmongOthersWeakOrStrong() {
        String strong = tag.value().substring(2);
        assertThat(tag.isIn(List.of(tag.value()))).isTrue();
        assertThat(tag.isIn(List.of(strong))).isTrue();
        assertThat(tag.isIn(List.of("\"x\", " + tag.value() + " ,\"y\""))).isTrue();
        assertThat(tag.isIn(List.of("\"x\"", strong))).isTrue();
        assertThat(tag.isIn(List.of("*"))).isTrue();
    }

    @Test
    void isNotFoundAmongOthersOnly() {
        assertThat(tag.isIn(List.of())).isFalse();
        assertThat(tag.isIn(List.of("\"x\", W/\"y\""))).isFalse();
        assertThat(tag.isIn(List.of(tag.value().replace("\"", "")))).isFalse();
    }
}
