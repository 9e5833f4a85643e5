package io.onrecord.traces;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SetUpTracesTest {
    private static SmallRyeConfig config(Map<String, String> given) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredSources()
                .withSources(new PropertiesConfigSource(given, "an operator", 300))
                .build();
    }

    private static boolean isDisabled(Map<String, String> given) {
        return config(given).getValue(SetUpTraces.DISABLED, Boolean.class);
    }

    @Test
    void withoutAnAddressThereAreNoTraces() {
        assertThat(isDisabled(Map.of())).isTrue();
        assertThat(isDisabled(Map.of(SetUpTraces.TO, ""))).isTrue();
        assertThat(isDisabled(Map.of(SetUpTraces.TO, "  "))).isTrue();
        assertThat(isDisabled(Map.of(SetUpTraces.ONE_IN, "10"))).isTrue();
    }

    @Test
    void anAddressIsTheSwitch() {
        assertThat(isDisabled(Map.of(SetUpTraces.TO, "http://collector:4318"))).isFalse();
    }

    @Test
    void oneInSoManyIsAShare() {
        assertThat(share(Map.of())).isEqualTo(1.0);
        assertThat(share(Map.of(SetUpTraces.ONE_IN, "1"))).isEqualTo(1.0);
        assertThat(share(Map.of(SetUpTraces.ONE_IN, "100"))).isEqualTo(0.01);
    }

    @Test
    void whatIsNoNumberIsLeftToWhoeverRefusesIt() {
        assertThat(share(Map.of(SetUpTraces.ONE_IN, "many"))).isEqualTo(1.0);
        assertThat(share(Map.of(SetUpTraces.ONE_IN, "0"))).isEqualTo(1.0);
        assertThat(share(Map.of(SetUpTraces.ONE_IN, "99999999999999999999"))).isEqualTo(1.0);
    }

    private static double share(Map<String, String> given) {
        return config(given).getValue(SetUpTraces.SHARE, Double.class);
    }
}
