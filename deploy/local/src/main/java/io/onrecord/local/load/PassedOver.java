package io.onrecord.local.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Files that are of no kind that holds articles: nothing is wrong with them, but nobody should have to guess. */
public final class PassedOver {
    private static final int NAMED = 5;

    private final List<String> first = new ArrayList<>();
    private long count;

    public synchronized void add(String file) {
        count++;
        if (first.size() < NAMED) {
            first.add(file);
        }
    }

    /** What to say about them; empty when there were none. */
    public synchronized Optional<String> line() {
        if (count == 0) {
            return Optional.empty();
        }
        return Optional.of("passed over " + count + (count == 1 ? " file that is" : " files that are")
                + " of no kind that holds articles: " + String.join(", ", first) + (count > NAMED ? ", …" : ""));
    }
}
