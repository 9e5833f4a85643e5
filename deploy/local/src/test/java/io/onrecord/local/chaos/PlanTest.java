package io.onrecord.local.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlanTest {
    private static final int KILLS = 24;

    @Test
    void aSeedHasOnePlan() {
        assertThat(Plan.of(7, KILLS)).isEqualTo(Plan.of(7, KILLS)).isNotEqualTo(Plan.of(8, KILLS));
    }

    @Test
    void killsAreDealtOutEvenly() {
        Map<Victim, Long> kills = all(Plan.of(1, KILLS))
                .filter(Fault.Kill.class::isInstance)
                .map(fault -> ((Fault.Kill) fault).victim())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertThat(kills)
                .hasSize(Victim.values().length)
                .allSatisfy((victim, times) -> assertThat(times).isEqualTo(KILLS / Victim.values().length));
    }

    @Test
    void theSmallestPlanHasEveryKindOfFault() {
        List<Fault> faults = all(Plan.of(1, 1)).toList();
        assertThat(faults)
                .hasAtLeastOneElementOfType(Fault.Kill.class)
                .hasAtLeastOneElementOfType(Fault.Restart.class)
                .hasAtLeastOneElementOfType(Fault.Pause.class)
                .hasAtLeastOneElementOfType(Fault.Repeat.class);
        assertThat(faults)
                .filteredOn(Fault.FillDisk.class::isInstance)
                .extracting(fault -> ((Fault.FillDisk) fault).store())
                .containsExactlyInAnyOrder(Fault.Store.values());
    }

    @Test
    void faultsComeInOrderAndAllBeforeTheEnd() {
        Plan plan = Plan.of(3, KILLS);
        for (List<Plan.Planned> part : List.of(plan.whileSending(), plan.whileReading())) {
            assertThat(part).isNotEmpty();
            assertThat(part.stream().map(Plan.Planned::share))
                    .isSorted()
                    .allSatisfy(
                            share -> assertThat(share).isGreaterThanOrEqualTo(0).isLessThan(1));
        }
    }

    @Test
    void withoutKillsThereIsNoPlan() {
        assertThatIllegalArgumentException().isThrownBy(() -> Plan.of(1, 0)).withMessageContaining("kills is 0");
    }

    private static Stream<Fault> all(Plan plan) {
        return Stream.concat(plan.whileSending().stream(), plan.whileReading().stream())
                .map(Plan.Planned::fault);
    }
}
