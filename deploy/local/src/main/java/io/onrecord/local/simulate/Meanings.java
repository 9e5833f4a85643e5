package io.onrecord.local.simulate;

import io.onrecord.contracts.MeaningCells;
import io.onrecord.contracts.PackedVector;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Vectors that lie as those of real statements do: near others of the same topic, nearer still to those of the same utterance. */
final class Meanings {
    private static final float OF_TOPIC = 0.6f;
    private static final float OF_COPY = 0.15f;

    /** To look up the cells of each vector would take as long as all the rest: each topic has as many as so many bits tell apart. */
    private static final int VARIANT_BITS = 6;

    private final float[][] topics;
    private final Map<String, List<Integer>> cells = new HashMap<>();

    Meanings(int topics, RandomGenerator random) {
        this.topics = new float[topics][];
        for (int i = 0; i < topics; i++) {
            this.topics[i] = noise(random);
        }
    }

    /** Packed, as the record holds vectors. */
    byte[] vector(Utterance said, RandomGenerator random) {
        float[] vector = noise(new SplittableRandom(said.meaning()));
        for (int topic : said.topics()) {
            add(vector, topics[topic], OF_TOPIC);
        }
        add(vector, noise(random), OF_COPY);
        return PackedVector.pack(vector);
    }

    /** The cells of meaning of something like it. */
    List<Integer> cells(Utterance said) {
        int topic = said.topics().isEmpty() ? -1 : said.topics().iterator().next();
        int variant = (int) (said.meaning() >>> (Long.SIZE - VARIANT_BITS));
        return cells.computeIfAbsent(topic + " " + variant, any -> {
            float[] vector = noise(new SplittableRandom(variant));
            if (topic >= 0) {
                add(vector, topics[topic], OF_TOPIC);
            }
            return IntStream.of(MeaningCells.standard().nearest(PackedVector.pack(vector), MeaningCells.KEPT))
                    .boxed()
                    .toList();
        });
    }

    private static void add(float[] to, float[] what, float much) {
        for (int i = 0; i < to.length; i++) {
            to[i] += what[i] * much;
        }
    }

    /** The sum of two even draws is near enough to a bell. */
    private static float[] noise(RandomGenerator random) {
        float[] noise = new float[PackedVector.SIZE];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = random.nextFloat() + random.nextFloat() - 1;
        }
        return noise;
    }
}
