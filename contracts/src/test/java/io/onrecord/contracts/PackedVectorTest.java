package io.onrecord.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PackedVectorTest {
    @Test
    void packingChangesCosinesByLessThanAHundredth() {
        var random = new Random(1);
        double worst = 0;
        for (int i = 0; i < 2000; i++) {
            var one = random(random);
            var other = random(random);
            // From unrelated to nearly the same.
            float share = random.nextFloat();
            for (int k = 0; k < other.length; k++) {
                other[k] = share * one[k] + (1 - share) * other[k];
            }
            double packed =
                    cosine(PackedVector.unpack(PackedVector.pack(one)), PackedVector.unpack(PackedVector.pack(other)));
            worst = Math.max(worst, Math.abs(packed - cosine(one, other)));
        }
        System.out.printf("greatest error of a cosine by packing: %.5f%n", worst);
        assertThat(worst).isLessThan(0.01);
    }

    @Test
    void unpackingGivesTheDirectionWithLengthOne() {
        var vector = random(new Random(2));
        var unpacked = PackedVector.unpack(PackedVector.pack(vector));
        assertThat(cosine(unpacked, vector)).isGreaterThan(0.9995);
        double square = 0;
        for (float value : unpacked) square += value * value;
        assertThat(square).isCloseTo(1, within(1e-5));
        assertThat(PackedVector.pack(unpacked)).isEqualTo(PackedVector.pack(vector));
    }

    @Test
    void aVectorOfNothingPointsNowhere() {
        var nothing = PackedVector.pack(new float[PackedVector.SIZE]);
        assertThat(nothing).containsOnly(0);
        assertThat(PackedVector.unpack(nothing)).containsOnly(0);
    }

    private static float[] random(Random random) {
        var vector = new float[PackedVector.SIZE];
        for (int i = 0; i < vector.length; i++) vector[i] = (float) random.nextGaussian();
        return vector;
    }

    private static double cosine(float[] a, float[] b) {
        double dot = 0;
        double x = 0;
        double y = 0;
        for (int i = 0; i < a.length; i++) {
            dot += a[i] * b[i];
            x += a[i] * a[i];
            y += b[i] * b[i];
        }
        return dot / Math.sqrt(x * y);
    }
}
