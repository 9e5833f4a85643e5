package io.onrecord.local.process;

import java.time.Duration;

/**
 * How long to wait before a process that died is started again.
 *
 * @param first after the first death
 * @param most never longer
 * @param healthy a process that lived this long starts over with {@code first}
 */
public record Backoff(Duration first, Duration most, Duration healthy) {
    static final Backoff STANDARD = new Backoff(Duration.ofMillis(300), Duration.ofSeconds(10), Duration.ofSeconds(30));

    /**
     * The next wait.
     *
     * @param deaths how many in a row, 1 or more
     */
    Duration afterDeaths(int deaths) {
        long millis = first.toMillis() << Math.min(deaths - 1, 20);
        return millis > most.toMillis() ? most : Duration.ofMillis(millis);
    }

    /** How many deaths in a row there are now. */
    int deaths(int before, Duration lived) {
        return lived.compareTo(healthy) >= 0 ? 1 : before + 1;
    }
}
