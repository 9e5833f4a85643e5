package io.onrecord.local.simulate;

import java.time.LocalDate;

/**
 * What record to invent.
 *
 * @param statements how many, exactly; at least 1
 * @param years of publication, 1 to 50; they end on {@code lastDay}
 * @param speakers how many there are; the first says most
 * @param outlets how many there are; the first publishes most
 * @param seed the same seed and settings invent the same record
 */
public record SimulationSettings(long statements, int years, int speakers, int outlets, LocalDate lastDay, long seed) {
    private static final int MOST_YEARS = 50;
    private static final int MOST_SPEAKERS = 5_000_000;
    private static final int MOST_OUTLETS = 10_000;

    /** @throws IllegalArgumentException when one is out of its range, with what the range is */
    public SimulationSettings {
        require(statements >= 1, "statements must be at least 1");
        require(years >= 1 && years <= MOST_YEARS, "years must be 1 to " + MOST_YEARS);
        require(speakers >= 1 && speakers <= MOST_SPEAKERS, "speakers must be 1 to " + MOST_SPEAKERS);
        require(outlets >= 1 && outlets <= MOST_OUTLETS, "outlets must be 1 to " + MOST_OUTLETS);
    }

    LocalDate firstDay() {
        return lastDay.minusYears(years).plusDays(1);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
