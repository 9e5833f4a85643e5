package io.onrecord.local.hostile;

/**
 * How much is tried.
 *
 * @param seed of what is damaged; another seed, other damage
 * @param mutants damaged inputs, 0 or more
 * @param every of the cases that are described only each so-manieth is tried; 1 or more
 */
public record HostileSettings(long seed, int mutants, int every) {
    /** Refuses numbers that make no sense. */
    public HostileSettings {
        if (mutants < 0) {
            throw new IllegalArgumentException("mutants must be 0 or more, not " + mutants);
        }
        if (every < 1) {
            throw new IllegalArgumentException("every must be 1 or more, not " + every);
        }
    }
}
