package io.onrecord.extract.correction;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.contracts.CorrectionKind;
import io.onrecord.extract.correction.OfSpeakers.Order;
import io.onrecord.extract.correction.OfSpeakers.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OfSpeakersTest {
    private static final UUID A = new UUID(0, 1);
    private static final UUID B = new UUID(0, 2);
    private static final UUID C = new UUID(0, 3);
    private static final UUID D = new UUID(0, 4);

    @Test
    void mergersAreFollowedToTheirEnd() {
        var of = of(merge(A, B), merge(B, C));
        assertThat(of.merges()).isEqualTo(Map.of(A, C, B, C));
        assertThat(of.steps()).containsExactly(new Step(1, A, null, null, B), new Step(2, B, null, null, C));
    }

    @Test
    void aMergerOfTwoThatAreOneDoesNothingSoThereAreNoCircles() {
        var of = of(merge(A, B), merge(B, A), merge(A, B));
        assertThat(of.merges()).isEqualTo(Map.of(A, B));
        assertThat(of.steps()).hasSize(1);
    }

    @Test
    void aSplitIsOfWhomTheSpeakerWasThenWithWhatMergersHaveBrought() {
        var split = split(A, "ana");
        var of = of(merge(A, B), split);
        assertThat(of.steps()).last().isEqualTo(new Step(2, B, null, "ana", split.made()));
    }

    @Test
    void aSplitSpeakerCanBeSplitAndMergedBack() {
        var split = split(A, "ana");
        var made = split.made();
        var of = of(split, merge(made, A));
        assertThat(of.merges()).isEqualTo(Map.of(made, A));
        assertThat(of.steps()).extracting(Step::into).containsExactly(made, A);
    }

    @Test
    void whoIsToldApartIsNeverBroughtTogetherAlsoNotByWayOfAThird() {
        var of = of(order(CorrectionKind.DIFFERENT, A, B), merge(A, C), merge(B, C));
        assertThat(of.merges()).isEqualTo(Map.of(A, C));
        var later = of(merge(A, C), merge(B, C), order(CorrectionKind.DIFFERENT, A, B));
        assertThat(later.merges()).isEqualTo(Map.of(A, C));
    }

    @Test
    void aNewNameIsThatOfWhomTheSpeakerHasBecome() {
        var rename = new Order(
                UUID.randomUUID(), 0, CorrectionKind.RENAME, A, null, "Ana the Elder", null, List.of(), List.of());
        assertThat(of(merge(A, B), rename).names()).isEqualTo(Map.of(B, "Ana the Elder"));
    }

    @Test
    void whatTheDataFilesDidComesFirst() {
        var of = OfSpeakers.of(Map.of(A, B, B, C), numbered(merge(A, D)));
        assertThat(of.merges()).isEqualTo(Map.of(A, D, B, D, C, D));
        assertThat(of.steps())
                .contains(new Step(0, A, null, null, C), new Step(0, B, null, null, C))
                .last()
                .isEqualTo(new Step(1, C, null, null, D));
    }

    @Test
    void whatDiffersNamesEverybodyWhoseStatementsMayMove() {
        var split = split(B, "ana");
        var with = of(merge(A, B), split);
        var without = of(merge(A, B));
        assertThat(with.differing(without)).containsExactlyInAnyOrder(B, split.made());
        assertThat(without.differing(of())).containsExactlyInAnyOrder(A, B);
        assertThat(with.differing(with)).isEmpty();
    }

    private static OfSpeakers of(Order... orders) {
        return OfSpeakers.of(Map.of(), numbered(orders));
    }

    /** In the order given, from 1 on. */
    private static List<Order> numbered(Order... orders) {
        var all = new ArrayList<Order>();
        Arrays.stream(orders)
                .forEach(one -> all.add(new Order(
                        one.id(),
                        all.size() + 1L,
                        one.kind(),
                        one.speaker(),
                        one.other(),
                        one.name(),
                        one.speakerKind(),
                        one.articles(),
                        one.names())));
        return all;
    }

    private static Order merge(UUID from, UUID into) {
        return order(CorrectionKind.MERGE, from, into);
    }

    private static Order split(UUID speaker, String name) {
        return new Order(
                UUID.randomUUID(), 0, CorrectionKind.SPLIT, speaker, null, "Other", "PERSON", List.of(), List.of(name));
    }

    private static Order order(CorrectionKind kind, UUID speaker, UUID other) {
        return new Order(UUID.randomUUID(), 0, kind, speaker, other, null, null, List.of(), List.of());
    }
}
