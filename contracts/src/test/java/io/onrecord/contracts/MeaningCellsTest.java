package io.onrecord.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MeaningCellsTest {
    private final MeaningCells cells = MeaningCells.standard();

    private static float[] direction(Random random) {
        float[] vector = new float[PackedVector.SIZE];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return vector;
    }

    /** So much of another direction mixed in. */
    private static float[] turned(float[] vector, float much, Random random) {
        float[] other = direction(random);
        float[] turned = vector.clone();
        for (int i = 0; i < turned.length; i++) {
            turned[i] += much * other[i];
        }
        return turned;
    }

    @Test
    void theCellsAreDifferentOnesAndTheSameEveryTime() {
        byte[] vector = PackedVector.pack(direction(new Random(1)));
        int[] nearest = cells.nearest(vector, 16);
        assertThat(nearest).hasSize(16).doesNotHaveDuplicates();
        assertThat(MeaningCells.standard().nearest(vector, 16)).isEqualTo(nearest);
        assertThat(cells.nearest(vector, 4)).isEqualTo(Arrays.copyOf(nearest, 4));
        assertThat(IntStream.of(nearest)).allMatch(cell -> cell >= 0 && cell < 1024);
    }

    @Test
    void whatHasNoDirectionLiesSomewhereAllTheSame() {
        assertThat(cells.nearest(new byte[PackedVector.SIZE], 4)).containsExactly(0, 1, 2, 3);
    }

    @Test
    void whatIsNearSharesMoreCellsThanWhatIsNot() {
        Random random = new Random(20261122);
        int near = 0;
        int far = 0;
        for (int i = 0; i < 200; i++) {
            float[] one = direction(random);
            near += shared(one, turned(one, 0.3f, random));
            far += shared(one, direction(random));
        }
        assertThat(near).isGreaterThan(5 * far);
    }

    private int shared(float[] one, float[] other) {
        Set<Integer> both = new HashSet<>(kept(one));
        both.retainAll(kept(other));
        return both.size();
    }

    private List<Integer> kept(float[] vector) {
        return IntStream.of(cells.nearest(PackedVector.pack(vector), MeaningCells.KEPT))
                .boxed()
                .toList();
    }
}
