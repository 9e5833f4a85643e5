package io.onrecord.extraction.knowledge;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The files that ship, in the order in which they are laid over each other. */
final class StandardFiles {
    private static final List<String> NAMES = List.of(
            "countries.yaml",
            "given-names.yaml",
            "titles.yaml",
            "roles.yaml",
            "sources.yaml",
            "places.yaml",
            "cues.yaml",
            "statuses.yaml",
            "opposites.yaml",
            "agencies.yaml",
            "boilerplate.yaml",
            "calibration.yaml",
            "speakers.yaml");

    private StandardFiles() {}

    static Knowledge read() {
        var all = Knowledge.NONE;
        for (var name : NAMES) {
            all = with(all, name);
        }
        return all;
    }

    private static Knowledge with(Knowledge all, String name) {
        try (var in = StandardFiles.class.getResourceAsStream(name)) {
            // A build may leave a list out, speakers first of all.
            return in == null ? all : all.with(name, new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
