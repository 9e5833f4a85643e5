package io.onrecord.contracts.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CallerTest {
    @Test
    void aPageOfAnotherSiteMayNotWrite() {
        assertThat(foreign("POST", "cross-site", null)).isTrue();
        assertThat(foreign("DELETE", "same-site", null)).isTrue();
        assertThat(foreign("POST", "something-new", "http://here:80")).isTrue();
        assertThat(foreign("POST", null, "https://evil.example")).isTrue();
        assertThat(foreign("POST", null, "http://here:81")).isTrue();
        assertThat(foreign("POST", null, "null")).isTrue();
    }

    @Test
    void programsAndOurOwnPagesMay() {
        assertThat(foreign("POST", null, null)).isFalse();
        assertThat(foreign("POST", "same-origin", "http://here:80")).isFalse();
        assertThat(foreign("POST", "none", null)).isFalse();
        assertThat(foreign("DELETE", null, "http://HERE:80")).isFalse();
        assertThat(foreign("GET", "cross-site", "https://evil.example")).isFalse();
    }

    private static boolean foreign(String method, @Nullable String fetchSite, @Nullable String origin) {
        return new Caller(method, fetchSite, origin, "here:80").isForeign();
    }
}
