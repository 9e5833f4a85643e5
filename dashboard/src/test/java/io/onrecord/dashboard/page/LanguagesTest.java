package io.onrecord.dashboard.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LanguagesTest {
    @Test
    void whatIsNotReadIsNamed() {
        assertThat(Languages.foreign("ru")).isEqualTo("Russian");
        assertThat(Languages.foreign("uk")).isEqualTo("Ukrainian");
        assertThat(Languages.foreign("en")).isNull();
        assertThat(Languages.foreign(null)).isNull();
    }
}
