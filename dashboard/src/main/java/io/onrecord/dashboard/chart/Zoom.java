package io.onrecord.dashboard.chart;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A form that asks for the same between other days.
 *
 * @param action the page
 * @param rest what else it is asked for, by name
 * @param from the first day that is shown now, {@code to} the last
 */
public record Zoom(String action, Map<String, String> rest, LocalDate from, LocalDate to) {

    /**
     * On a page.
     *
     * @param asked what the page is asked for, with days or without
     */
    public static Zoom on(String action, Map<String, String> asked, LocalDate from, LocalDate to) {
        Map<String, String> rest = new LinkedHashMap<>(asked);
        rest.keySet().removeAll(List.of("from", "to"));
        return new Zoom(action, rest, from, to);
    }
}
