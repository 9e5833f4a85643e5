package io.onrecord.settings;

import java.util.Comparator;
import java.util.List;

/**
 * All settings that a service reads.
 *
 * @param orders keys of settings, none of which may be more than the next
 */
record Settings(List<Setting> all, List<List<String>> orders) {
    Settings {
        all = all.stream().distinct().sorted(Comparator.comparing(Setting::key)).toList();
        orders = orders.stream().distinct().map(List::copyOf).toList();
    }
}
