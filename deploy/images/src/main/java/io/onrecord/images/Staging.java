package io.onrecord.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map.Entry;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of images, laid out as they will be there, with the times that they will have: the JVM takes a start-up cache only
 * with the same files, by name, size and time, as it was made with.
 *
 * @param folder new and empty
 */
record Staging(Path folder) {
    /** Of all files, in all images: the time of the build would make each image another. As in the archives that Maven writes. */
    static final Instant TIME = Instant.parse("2026-01-01T00:00:00Z");

    /** In a new folder of its own there. */
    static Staging in(Path folder) throws IOException {
        Files.createDirectories(folder);
        return new Staging(Files.createTempDirectory(folder, ".staging-"));
    }

    /** The Java of all images, with the JDK's own archive of classes, for what starts without a start-up cache. */
    JavaRuntime java() throws IOException, InterruptedException {
        JavaRuntime java = JavaRuntime.make(folder.resolve("java"));
        settle(java.folder());
        Tool.run(List.of(java.java().toString(), "-Xshare:dump"));
        settle(java.folder());
        return java;
    }

    /** A copy of what the container file copies: where each file is to be, and where the copy is. */
    SortedMap<String, Path> product(ImageSource source) throws IOException {
        Path root = root(source.name());
        SortedMap<String, Path> staged = new TreeMap<>();
        for (Entry<String, Path> file :
                source.containerFile().files(source.context()).entrySet()) {
            Path copy = root.resolve(file.getKey().substring(1));
            Files.createDirectories(copy.getParent());
            Files.copy(file.getValue(), copy);
            staged.put(file.getKey(), copy);
        }
        settle(root);
        return staged;
    }

    /** What stands for the root of an image. */
    Path root(String image) {
        return folder.resolve(image);
    }

    /** Gives all files below the one time. */
    private static void settle(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(file, FileTime.from(TIME));
            }
        }
    }
}
