package io.onrecord.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CloseReadsTest {

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/statements", "/q/openapi", "/q/swagger-ui/", "/q/healthy", "/api/v1/me/x", "/"})
    void closedToWhoeverHasNoScope(String path) {
        assertThat(CloseReads.mayPass(true, path, Set.of())).isFalse();
        assertThat(CloseReads.mayPass(true, path, Set.of("read"))).isTrue();
        assertThat(CloseReads.mayPass(false, path, Set.of())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health", "/q/health/ready", "/q/metrics", "/api/v1/me"})
    void howItIsAndWhoAsksIsOpenToEverybody(String path) {
        assertThat(CloseReads.mayPass(true, path, Set.of())).isTrue();
    }
}
