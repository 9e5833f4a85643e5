package io.onrecord.local.hostile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a service wrote down that it should not have had to. */
final class ServiceLog {
    private static final List<String> BAD = List.of(
            "OutOfMemoryError",
            "StackOverflowError",
            " ERROR [io.onrecord",
            " ERROR [io.quarkus",
            "could not be followed");

    private ServiceLog() {}

    /** Such lines, in all files that the log was cut into. */
    static List<String> bad(Path folder, String name) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.getFileName().toString().startsWith(name + ".log"))
                    .sorted()
                    .toList();
        }
        List<String> bad = new ArrayList<>();
        for (Path file : files) {
            // What it was sent stands in it too, in any bytes.
            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                    .lines()
                    .filter(line -> BAD.stream().anyMatch(line::contains))
                    .forEach(bad::add);
        }
        return bad;
    }
}
