package io.onrecord.contracts.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnNamesTest {
    private final OwnNames names = new OwnNames("some.setting", List.of("Record.example.org", " "));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "LOCALHOST:8080",
                "localhost.",
                "127.0.0.1:8080",
                "[::1]",
                "[::1]:8080",
                "record.example.org",
                "record.EXAMPLE.org:443"
            })
    void loopbackAndWhatIsConfiguredAreOurs(String host) {
        assertThat(names.include(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "evil.example",
                "localhost.evil.example",
                "localhost@evil.example",
                "127.0.0.1.evil.example:8080",
                "evil.example:localhost",
                "10.0.0.7",
                "x.record.example.org",
                "[::2]"
            })
    void anyOtherNameIsNot(String host) {
        assertThat(names.include(host)).isFalse();
    }

    @Test
    void noNameIsNoneOfOurs() {
        assertThat(names.include(null)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://record.example.org", "record.example.org:443", "record.example.org/"})
    void aSettingThatCouldNeverMatchIsRefused(String name) {
        assertThatThrownBy(() -> new OwnNames("some.setting", List.of(name)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("some.setting")
                .hasMessageContaining(name);
    }
}
