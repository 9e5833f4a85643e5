package io.onrecord.local.load;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Files in folders that are of no kind that holds articles: nothing is wrong with them, but nobody should have to guess. */
public final class PassedOver {
    private static final int NAMED = 5;

    private final List<Path> first = new ArrayList<>();
    private long count;

    void add(Path file) {
        count++;
        if (first.size() < NAMED) {
            first.add(file);
        }
    }

    /** What to say about them; empty when there were none. */
    public Optional<String> line() {
        if (count == 0) {
            return Optional.empty();
        }
        String names = String.join(", ", first.stream().map(Path::toString).toList());
        return Optional.of("passed over " + count + (count == 1 ? " file that is" : " files that are")
                + " not .txt, .html, .json or .jsonl: " + names + (count > NAMED ? ", …" : ""));
    }
}
