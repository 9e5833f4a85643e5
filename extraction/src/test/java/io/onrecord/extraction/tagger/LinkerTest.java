package io.onrecord.extraction.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LinkerTest {
    private static final int WIDTH = 4;
    private static final Linker LINKER = new Linker(new Settings(
            "test",
            new Sight(16, 0, 0),
            new float[Role.LABELS][Role.LABELS],
            0.5,
            0.2,
            1,
            0.1,
            30,
            new Certainty(0, 1, 1, 1)));

    private final float[][] vectors = new float[12][4 * WIDTH];

    private final Stretch first = new Stretch(Role.CONTENT, 1, 3);
    private final Stretch cue = new Stretch(Role.CUE, 4, 5);
    private final Stretch source = new Stretch(Role.SOURCE, 5, 6);
    private final Stretch second = new Stretch(Role.CONTENT, 7, 9);

    @Test
    void contentsThatPointToOneCueAreOneStatement() {
        pointsToCue(first, cue);
        pointsToCue(second, cue);
        pointsToSource(cue, source);
        assertThat(joined(List.of(first, cue, source, second)))
                .containsExactly(new Joined(List.of(first, second), cue, source));
    }

    @Test
    void aContentThatPointsToNoCueFoundIsNoStatement() {
        pointsToNone(first, 0);
        pointsToCue(second, cue);
        pointsToSource(cue, source);
        assertThat(joined(List.of(first, cue, source, second)))
                .containsExactly(new Joined(List.of(second), cue, source));
    }

    @Test
    void aCueThatSaysSoHasNoSource() {
        pointsToCue(first, cue);
        pointsToNone(cue, 2);
        assertThat(joined(List.of(first, cue, source))).containsExactly(new Joined(List.of(first), cue, null));
    }

    @Test
    void aStrayPieceDoesNotCutAContentInTwo() {
        var early = new Stretch(Role.CONTENT, 6, 7);
        var late = new Stretch(Role.CONTENT, 8, 9);
        pointsToCue(early, cue);
        pointsToCue(late, cue);
        pointsToNone(cue, 2);
        assertThat(joined(List.of(cue, early, late)))
                .containsExactly(new Joined(List.of(new Stretch(Role.CONTENT, 6, 9)), cue, null));
    }

    @Test
    void theLeastSureContentTellsHowSureTheStatementIs() {
        pointsToCue(first, cue);
        pointsToCue(second, cue);
        vectors[7][1] = 0.5f;
        pointsToSource(cue, source);
        var found = LINKER.join(List.of(first, cue, source, second), vectors).getFirst();
        assertThat(found.toCue()).isBetween(0.2, 0.999);
        assertThat(found.toSource()).isGreaterThan(0.999);
    }

    @Test
    void ofTwoCuesThatFitAlikeTheNearerIsMeant() {
        var far = new Stretch(Role.CUE, 10, 11);
        pointsToCue(first, cue);
        vectors[10][WIDTH + 1] = 8;
        pointsToNone(cue, 2);
        assertThat(joined(List.of(first, cue, far))).containsExactly(new Joined(List.of(first), cue, null));
    }

    private record Joined(
            List<Stretch> content,
            @Nullable Stretch cue,
            @Nullable Stretch source) {}

    private List<Joined> joined(List<Stretch> stretches) {
        return LINKER.join(stretches, vectors).stream()
                .map(one -> new Joined(one.content(), one.cue(), one.source()))
                .toList();
    }

    private void pointsToCue(Stretch content, Stretch cue) {
        points(content, cue, 0);
    }

    private void pointsToSource(Stretch cue, Stretch source) {
        points(cue, source, 2);
    }

    /** The mark of beginning answers for nobody. */
    private void pointsToNone(Stretch asking, int ask) {
        points(asking, new Stretch(Role.CUE, 0, 1), ask);
    }

    /** Both get a large number in one place of their own, so that only they match. */
    private void points(Stretch asking, Stretch answering, int ask) {
        int dimension = answering.from() == 0 ? 0 : ask == 0 ? 1 : 2;
        for (int i = asking.from(); i < asking.to(); i++) vectors[i][ask * WIDTH + dimension] = 8;
        for (int i = answering.from(); i < answering.to(); i++) vectors[i][(ask + 1) * WIDTH + dimension] = 8;
    }
}
