package io.onrecord.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The tables of the manual, as the sources of all modules have them. */
record Manual(List<Feature> features) {
    /** In the order of the page. */
    static final List<String> MODULES =
            List.of("traces", "access", "dashboard", "ingest-service", "extract-service", "query-service");

    private static final String END = "<!-- end of what is written by ManualTest -->";

    static Manual of(Path root) throws IOException {
        List<Feature> all = new ArrayList<>();
        for (String module : MODULES) {
            try (Stream<Path> files = Files.walk(root.resolve(module).resolve("src/main/java"))) {
                List<Path> mappings = new ArrayList<>();
                for (Path file : (Iterable<Path>)
                        files.filter(it -> it.toString().endsWith(".java")).sorted()::iterator) {
                    if (Files.readString(file, StandardCharsets.UTF_8).contains("@ConfigMapping(")) {
                        mappings.add(file);
                    }
                }
                all.addAll(ReadFeatures.of(module, mappings));
            }
        }
        return new Manual(List.copyOf(all));
    }

    /** All keys, each once, a line each. */
    String keys() {
        return String.join(
                        "\n",
                        features.stream()
                                .flatMap(it -> it.entries().stream())
                                .map(it -> it.setting().key())
                                .sorted()
                                .distinct()
                                .toList())
                + "\n";
    }

    /**
     * The page with its tables written anew, and all else as it is.
     *
     * @throws IllegalStateException when it has no place for the tables of a module
     */
    String in(String page) {
        String written = page;
        for (String module : MODULES) {
            String begin = "<!-- settings of " + module + ", written by ManualTest -->";
            int from = written.indexOf(begin);
            int to = written.indexOf(END, Math.max(from, 0));
            if (from < 0 || to < 0) {
                throw new IllegalStateException("the page has no lines '" + begin + "' and '" + END + "'");
            }
            written = written.substring(0, from + begin.length()) + "\n\n" + tables(module) + written.substring(to);
        }
        return written;
    }

    private String tables(String module) {
        StringBuilder text = new StringBuilder();
        for (Feature feature :
                features.stream().filter(it -> it.module().equals(module)).toList()) {
            text.append("### ")
                    .append(heading(feature))
                    .append("\n\n")
                    .append(feature.about())
                    .append("\n\n");
            text.append("| setting | default | allowed | meaning |\n|---|---|---|---|\n");
            feature.entries().forEach(it -> text.append(row(it)));
            text.append('\n');
        }
        return text.toString();
    }

    /** Of its interface's name: what a table is about, without what every one is. */
    private static String heading(Feature feature) {
        String words = feature.name()
                .replaceAll("(Settings|Limits)$", "")
                .replaceAll("([a-z])([A-Z])", "$1 $2")
                .toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String row(Feature.Entry entry) {
        Setting setting = entry.setting();
        String usual =
                setting.usual().map(it -> "`" + it + "`").orElse(setting.isOptional() ? "none" : "none; must be set");
        String order = entry.atMost().isEmpty() ? "" : "; not more than `" + String.join("`, `", entry.atMost()) + "`";
        return "| `" + setting.key().replace("*", "\"NAME\"") + "` | " + usual + " | "
                + (setting.allowed() + order).replace("|", "\\|") + " | "
                + entry.meaning().replace("|", "\\|") + " |\n";
    }
}
