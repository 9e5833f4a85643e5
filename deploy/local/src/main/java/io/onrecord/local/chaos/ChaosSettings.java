package io.onrecord.local.chaos;

/**
 * What is wanted.
 *
 * @param seed the same seed, the same articles and the same plan
 * @param articles 100 to 1,000,000
 * @param kills 6 to 1,000: each process at least once
 */
public record ChaosSettings(long seed, int articles, int kills) {
    private static final int FEWEST_ARTICLES = 100;
    private static final int MOST_ARTICLES = 1_000_000;
    private static final int MOST_KILLS = 1_000;

    public ChaosSettings {
        within("articles", articles, FEWEST_ARTICLES, MOST_ARTICLES);
        within("kills", kills, Victim.values().length, MOST_KILLS);
    }

    private static void within(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " is " + value + "; it has to be from " + least + " to " + most);
        }
    }
}
