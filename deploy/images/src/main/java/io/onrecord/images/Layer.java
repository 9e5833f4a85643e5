package io.onrecord.images;

import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Files that come into an image together: a node that has the layer need not fetch it again.
 *
 * @param name for people
 * @param files where each is to be, and where it is; a folder stands for an empty one that everybody may write to
 */
record Layer(String name, SortedMap<String, Path> files) {
    Layer {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** Some of the files. */
    static Layer of(String name, SortedMap<String, Path> files, Predicate<String> which) {
        SortedMap<String, Path> some = new TreeMap<>(files);
        some.keySet().removeIf(which.negate());
        return new Layer(name, some);
    }

    /** Whether a file of the product is somebody else's library, which changes less than what is ours. */
    static boolean isLibrary(String place) {
        String file = place.substring(place.lastIndexOf('/') + 1);
        return place.contains("/lib/") && !file.startsWith("io.onrecord.") && !file.startsWith("onrecord-");
    }

    /** Whether Quarkus makes it anew in each build, with its methods in another order each time. */
    static boolean isGenerated(String place) {
        return place.endsWith("/quarkus/generated-bytecode.jar");
    }
}
