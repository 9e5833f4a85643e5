package io.onrecord.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ManifestsTest {
    static Stream<Arguments> everyPolicyOnEveryOverlay() {
        return Overlay.all().stream()
                .flatMap(overlay -> Arrays.stream(Policy.values()).map(policy -> Arguments.of(overlay, policy)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("everyPolicyOnEveryOverlay")
    void overlaysKeepTheRules(Overlay overlay, Policy policy) {
        assertThat(policy.violations(overlay.manifests())).isEmpty();
    }
}
