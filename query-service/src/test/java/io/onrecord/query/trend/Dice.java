package io.onrecord.query.trend;

import java.util.SplittableRandom;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.PoissonSampler;

/** Chance with a fixed seed. */
final class Dice {
    private final UniformRandomProvider chance;

    Dice(long seed) {
        this.chance = new SplittableRandom(seed)::nextLong;
    }

    int below(int bound) {
        return chance.nextInt(bound);
    }

    int poisson(double mean) {
        return mean <= 0 ? 0 : PoissonSampler.of(chance, mean).sample();
    }

    double gamma(double shape) {
        return AhrensDieterMarsagliaTsangGammaSampler.of(chance, shape, 1).sample();
    }

    /** A week's factor: mean 1, this variance. */
    double week(double dispersion) {
        return dispersion < 1e-6 ? 1 : gamma(1 / dispersion) * dispersion;
    }
}
