package io.onrecord.local.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SimulationSettingsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 31);

    @Test
    void saysWhichSettingIsOutOfItsRange() {
        assertThatThrownBy(() -> new SimulationSettings(0, 1, 1, 1, DAY, 1)).hasMessageContaining("statements");
        assertThatThrownBy(() -> new SimulationSettings(1, 51, 1, 1, DAY, 1))
                .hasMessageContaining("years must be 1 to 50");
        assertThatThrownBy(() -> new SimulationSettings(1, 1, 0, 1, DAY, 1)).hasMessageContaining("speakers");
        assertThatThrownBy(() -> new SimulationSettings(1, 1, 1, 0, DAY, 1)).hasMessageContaining("outlets");
    }

    @Test
    void theYearsEndOnTheLastDay() {
        assertThat(new SimulationSettings(1, 1, 1, 1, DAY, 1).firstDay()).isEqualTo(LocalDate.of(2025, 2, 1));
    }
}
