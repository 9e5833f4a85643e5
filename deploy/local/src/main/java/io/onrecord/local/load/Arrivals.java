package io.onrecord.local.load;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which files of a watched folder are new and complete: those that two looks in a row find alike. */
final class Arrivals {
    /** How a file looked. */
    record Look(long size, long changedMillis) {}

    private Map<Path, Look> before = Map.of();
    private final Map<Path, Look> handed = new HashMap<>();

    /** What is to be taken now, in the order of names. */
    synchronized List<Path> complete(Map<Path, Look> now) {
        List<Path> complete = new ArrayList<>();
        now.forEach((file, look) -> {
            if (look.equals(before.get(file)) && !look.equals(handed.get(file))) {
                complete.add(file);
                handed.put(file, look);
            }
        });
        handed.keySet().retainAll(Set.copyOf(now.keySet()));
        before = Map.copyOf(now);
        complete.sort(null);
        return complete;
    }

    /**
     * One that could not be handed in comes again.
     *
     * @param file as the journal calls it
     */
    synchronized void again(long file) {
        handed.keySet().removeIf(path -> Resume.key(path) == file);
    }
}
