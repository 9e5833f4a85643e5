package io.onrecord.images;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An image before it is written.
 *
 * @param reference with registry and tag
 * @param layers what changes least first
 */
record Plan(
        String name,
        String reference,
        ContainerFile containerFile,
        List<Layer> layers,
        List<String> entryPoint,
        Map<String, String> labels) {
    /** Beside the program, and named as JVM options name files: seen from where it starts. */
    static final String CACHE = "start-up.aot";

    static final String BILL = "bom.cdx.json";

    Plan {
        layers = List.copyOf(layers);
        entryPoint = List.copyOf(entryPoint);
        labels = new TreeMap<>(labels);
    }

    /**
     * The program with more options before those it has.
     *
     * @param java how {@code java} is found
     */
    static List<String> line(String java, List<String> entryPoint, List<String> options) {
        List<String> line = new ArrayList<>(List.of(java));
        line.addAll(options);
        line.addAll(entryPoint.subList(1, entryPoint.size()));
        return line;
    }

    /** What is said of an image, in the words of the Open Container Initiative. */
    static Map<String, String> labels(String name, String tag, Optional<String> revision) {
        Map<String, String> labels = new TreeMap<>(Map.of(
                "org.opencontainers.image.title",
                "Onrecord " + name,
                "org.opencontainers.image.description",
                "Reads news and keeps the record of who said what, about what, and when.",
                "org.opencontainers.image.version",
                tag,
                "org.opencontainers.image.licenses",
                "Apache-2.0"));
        revision.ifPresent(it -> labels.put("org.opencontainers.image.revision", it));
        return labels;
    }
}
