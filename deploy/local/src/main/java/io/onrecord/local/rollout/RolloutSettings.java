package io.onrecord.local.rollout;

/**
 * What a run is like.
 *
 * @param seed of the articles
 * @param before articles that are in the record before anything is restarted
 * @param articlesPerSecond sent meanwhile
 * @param readsPerSecond asked meanwhile
 */
public record RolloutSettings(long seed, int before, int articlesPerSecond, int readsPerSecond) {
    private static final int MOST = 1_000_000;
    private static final int MOST_PER_SECOND = 1_000;

    public RolloutSettings {
        require("articles", before, 1, MOST);
        require("writes", articlesPerSecond, 1, MOST_PER_SECOND);
        require("reads", readsPerSecond, 1, MOST_PER_SECOND);
    }

    private static void require(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " is from " + least + " to " + most + ", not " + value);
        }
    }
}
