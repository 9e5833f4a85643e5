package io.onrecord.ingest.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The names that columns commonly have, out of column-names.txt. */
final class ColumnNames {
    private static final Map<Field, List<String>> NAMES = read();

    private ColumnNames() {}

    /** The column that is most likely to hold a field; -1 when none is. */
    static int find(Field field, List<String> header) {
        List<String> plain = header.stream().map(ColumnNames::plain).toList();
        return NAMES.getOrDefault(field, List.of()).stream()
                .mapToInt(plain::indexOf)
                .filter(at -> at >= 0)
                .findFirst()
                .orElse(-1);
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static Map<Field, List<String>> read() {
        Map<Field, List<String>> names = new EnumMap<>(Field.class);
        try (InputStream file = Objects.requireNonNull(ColumnNames.class.getResourceAsStream("column-names.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            for (String line :
                    lines.lines().filter(text -> !text.startsWith("#")).toList()) {
                List<String> words = new ArrayList<>(List.of(line.split(" ")));
                names.put(Objects.requireNonNull(Field.of(words.removeFirst()), line), words);
            }
        } catch (IOException ours) {
            throw new UncheckedIOException(ours);
        }
        return names;
    }
}
