package io.onrecord.extraction.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ChainTest {
    private static final int O = 0;
    private static final int B_CONTENT = 1;
    private static final int I_CONTENT = 2;
    private static final int B_CUE = 3;
    private static final int I_CUE = 4;
    private static final int B_SOURCE = 5;

    @Test
    void labelsThatAgreeAreTakenAsTheyAre() {
        var chain = new Chain(steps());
        assertThat(chain.labels(scores(O, B_CUE, B_CONTENT, I_CONTENT, I_CONTENT, O)))
                .containsExactly(O, B_CUE, B_CONTENT, I_CONTENT, I_CONTENT, O);
        assertThat(chain.stretches(scores(O, B_CUE, B_CONTENT, I_CONTENT, I_CONTENT, O)))
                .containsExactly(new Stretch(Role.CUE, 1, 2), new Stretch(Role.CONTENT, 2, 5));
    }

    @Test
    void nothingGoesOnThatHasNotBegun() {
        var scores = scores(O, O, I_CUE, I_CUE, O);
        scores[2][B_CUE] = 4;
        assertThat(new Chain(steps()).labels(scores)).containsExactly(O, O, B_CUE, I_CUE, O);
    }

    @Test
    void aStrayLabelInTheMiddleGivesWayWhenTheChainIsDearer() {
        var steps = steps();
        steps[I_CONTENT][B_SOURCE] = -3;
        steps[B_SOURCE][I_CONTENT] = -1e4f;
        var scores = scores(O, B_CONTENT, I_CONTENT, B_SOURCE, I_CONTENT, I_CONTENT);
        scores[3][I_CONTENT] = 4.5f;
        assertThat(new Chain(steps).labels(scores))
                .containsExactly(O, B_CONTENT, I_CONTENT, I_CONTENT, I_CONTENT, I_CONTENT);
    }

    @Test
    void neighboursOfOneRoleStayApart() {
        assertThat(new Chain(steps()).stretches(scores(O, B_CUE, B_CUE)))
                .containsExactly(new Stretch(Role.CUE, 1, 2), new Stretch(Role.CUE, 2, 3));
    }

    /** Five for the label, nothing for the others. */
    private static float[][] scores(int... labels) {
        return Arrays.stream(labels)
                .mapToObj(label -> {
                    var row = new float[Role.LABELS];
                    row[label] = 5;
                    return row;
                })
                .toArray(float[][]::new);
    }

    private static float[][] steps() {
        var steps = new float[Role.LABELS][Role.LABELS];
        for (int from = 0; from < Role.LABELS; from++) {
            for (var role : Role.values()) {
                boolean goesOn = from > 0 && Role.of(from) == role;
                steps[from][role.inside()] = goesOn ? 0 : -1e4f;
            }
        }
        return steps;
    }
}
