package io.onrecord.dashboard.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CloseReadsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sign-in",
                "/sign-in/out",
                "/theme",
                "/assets/onrecord.css",
                "/api/v1/statements",
                "/q/health/ready"
            })
    void open_to_everybody(String path) {
        assertThat(CloseReads.isOpen(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/statements", "/api/docs", "/sign-inn", "/keys", "/themes", "/upload"})
    void not_without_signing_in(String path) {
        assertThat(CloseReads.isOpen(path)).isFalse();
    }
}
