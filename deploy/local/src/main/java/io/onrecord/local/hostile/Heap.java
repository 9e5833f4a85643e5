package io.onrecord.local.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How full a heap was, as its collector told.
 *
 * @param peak MiB in use when a collection began, garbage and all
 * @param left MiB in use after the collection that left most
 */
record Heap(long peak, long left) {
    private static final Pattern COLLECTION = Pattern.compile("(\\d+)M->(\\d+)M\\(\\d+M\\)");

    /** Out of the log that {@code -Xlog:gc} writes. */
    static Heap in(Path log) throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.map(COLLECTION::matcher)
                    .filter(Matcher::find)
                    .map(found -> new Heap(Long.parseLong(found.group(1)), Long.parseLong(found.group(2))))
                    .reduce(
                            new Heap(0, 0),
                            (one, other) -> new Heap(Math.max(one.peak, other.peak), Math.max(one.left, other.left)));
        }
    }
}
