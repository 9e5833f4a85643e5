package io.onrecord.dashboard.speaker;

import io.onrecord.contracts.api.SpeakerDetail.Office;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An office in a line, with the years it was held: nobody is called president who was one. */
final class Held {
    private Held() {}

    /** "president, Torvia, since 2022" or "former president, Torvia, 2014 to 2022", as of today. */
    static String line(Office office, LocalDate today) {
        String name = office.of() == null ? office.title() : office.title() + ", " + office.of();
        LocalDate to = office.to();
        boolean over = to != null && to.isBefore(today);
        String years = years(office.from(), to);
        return (over ? "former " : "") + name + (years.isEmpty() ? "" : ", " + years);
    }

    private static String years(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null) {
            return to == null ? "" : "until " + to.getYear();
        }
        if (to == null) {
            return "since " + from.getYear();
        }
        return from.getYear() == to.getYear() ? Integer.toString(to.getYear()) : from.getYear() + " to " + to.getYear();
    }
}
