package io.onrecord.local.cli;

import io.onrecord.local.load.Journal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where the journal of a load lies: the same load finds the same one. */
final class FindJournal {
    private static final int NAME = 16;

    private FindJournal() {}

    /**
     * Opens the journal.
     *
     * @param wanted where somebody wants it; null for the usual place
     * @param folder of journals
     * @param paths that are loaded
     * @param options whatever else makes it another load
     */
    static Journal open(@Nullable Path wanted, Path folder, List<String> paths, List<@Nullable String> options)
            throws IOException {
        if (wanted != null) {
            return Journal.open(wanted);
        }
        String load = paths.stream()
                        .map(path -> Path.of(path).toAbsolutePath().normalize().toString())
                        .sorted()
                        .collect(Collectors.joining("\n"))
                + "\n"
                + options.stream()
                        .map(option -> Objects.requireNonNullElse(option, ""))
                        .collect(Collectors.joining("\n"));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(load.getBytes(StandardCharsets.UTF_8));
            return Journal.open(folder.resolve(HexFormat.of().formatHex(hash).substring(0, NAME) + ".journal"));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
