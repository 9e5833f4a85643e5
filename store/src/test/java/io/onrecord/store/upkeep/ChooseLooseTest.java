package io.onrecord.store.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChooseLooseTest {
    private static final ChooseLoose CHOOSE = new ChooseLoose(1_000, 1.6);

    @Test
    void whatIsAsTightAsItEverWasStays() {
        assertThat(CHOOSE.of(List.of(new IndexState("tight", 100, 4_000, 40)))).isEmpty();
    }

    @Test
    void whatRowsThatComeAndGoLeaveFreeIsNotWorthIt() {
        assertThat(CHOOSE.of(List.of(new IndexState("settled", 100, 5_600, 40))))
                .isEmpty();
    }

    @Test
    void whatIsLooseIsMadeAnewAndWhatFreesMostFirst() {
        var little = new IndexState("little", 100, 6_400, 40);
        var much = new IndexState("much", 1_000, 80_000, 40);
        assertThat(CHOOSE.of(List.of(little, much))).containsExactly(much, little);
    }

    @Test
    void whatIsSmallStaysHoweverLooseItIs() {
        assertThat(CHOOSE.of(List.of(new IndexState("small", 1, 999, 1)))).isEmpty();
    }

    @Test
    void anIndexOfFewerRowsThanBeforeIsLooseByThose() {
        assertThat(new IndexState("emptied", 10, 4_000, 40).loose()).isEqualTo(3_600);
    }
}
