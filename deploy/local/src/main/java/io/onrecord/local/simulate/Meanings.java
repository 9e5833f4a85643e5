package io.onrecord.local.simulate;

import io.onrecord.contracts.PackedVector;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Vectors that lie as those of real statements do: near others of the same topic, nearer still to those of the same utterance. */
final class Meanings {
    private static final float OF_TOPIC = 0.6f;
    private static final float OF_COPY = 0.15f;

    private final float[][] topics;

    Meanings(int topics, RandomGenerator random) {
        this.topics = new float[topics][];
        for (int i = 0; i < topics; i++) {
            this.topics[i] = noise(random);
        }
    }

    /** As COPY wants bytes. */
    String vector(Utterance said, RandomGenerator random) {
        float[] vector = noise(new SplittableRandom(said.meaning()));
        for (int topic : said.topics()) {
            add(vector, topics[topic], OF_TOPIC);
        }
        add(vector, noise(random), OF_COPY);
        return Writer.bytea(PackedVector.pack(vector));
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
