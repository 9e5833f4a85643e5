package io.onrecord.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The keys of all settings of all services, written beside the manual.
 *
 * @param keys with {@code *} for the name of an entry
 */
record KnownKeys(List<String> keys) {
    private static final String FILE = "keys.txt";

    KnownKeys {
        keys = List.copyOf(keys);
    }

    static KnownKeys all() {
        try (InputStream file = Objects.requireNonNull(KnownKeys.class.getResourceAsStream(FILE), FILE)) {
            return new KnownKeys(new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException packaged) {
            throw new UncheckedIOException(packaged);
        }
    }

    /** Whether a property of this name sets something somewhere. */
    boolean include(String name) {
        String plain = name.replaceAll("\\[[0-9]+]$", "");
        return keys.stream().anyMatch(key -> key.endsWith("*") ? plain.startsWith(stem(key)) : key.equals(plain));
    }

    private static String stem(String key) {
        return key.substring(0, key.length() - 1);
    }

    /** The key that somebody may have meant; empty when none is much like it. */
    Optional<String> nearest(String name) {
        return keys.stream()
                .min(Comparator.comparingInt(key -> distance(key, name)))
                .filter(key -> distance(key, name) <= Math.max(2, name.length() / 4));
    }

    /** How many characters have to be put in, taken out or replaced. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
