package io.onrecord.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The Java of all images: what {@code jlink} takes out of the JDK that this runs on. One for all of them, so that a node keeps it
 * once.
 *
 * @param folder on this machine
 */
record JavaRuntime(Path folder) {
    /** Where it is in an image; where Eclipse Temurin's own images have it. */
    static final String PLACE = "/opt/java/openjdk";

    /**
     * All of Java SE, because libraries look for parts of it by name; charsets and the names of months and the like in other
     * languages, because articles have them; and what libraries of ours use of the JDK's own. No tools.
     */
    static final List<String> MODULES = List.of(
            "java.se",
            "jdk.charsets",
            "jdk.crypto.cryptoki",
            "jdk.jfr",
            "jdk.localedata",
            "jdk.management",
            "jdk.naming.dns",
            "jdk.net",
            "jdk.security.auth",
            "jdk.security.jgss",
            "jdk.unsupported",
            "jdk.xml.dom",
            "jdk.zipfs");

    /** Tools; and screens and sound, which need libraries that a server has not. */
    private static final List<String> WITHOUT = List.of(
            "**/bin/jfr",
            "**/bin/jrunscript",
            "**/bin/keytool",
            "**/bin/rmiregistry",
            "**/lib/jexec",
            "**/lib/jrt-fs.jar",
            "**/lib/libawt_xawt.so",
            "**/lib/libjawt.so",
            "**/lib/libjsound.so",
            "**/lib/libprefs.so",
            "**/lib/libsplashscreen.so");

    /** Makes it in a new folder. */
    static JavaRuntime make(Path folder) throws IOException, InterruptedException {
        Path jdk = Path.of(System.getProperty("java.home"));
        Tool.run(List.of(
                jdk.resolve("bin/jlink").toString(),
                "--add-modules",
                String.join(",", MODULES),
                "--no-header-files",
                "--no-man-pages",
                "--exclude-files",
                String.join(",", WITHOUT),
                "--output",
                folder.toString()));
        return new JavaRuntime(folder);
    }

    Path java() {
        return folder.resolve("bin/java");
    }

    /** Its modules, each as {@code name@version}. */
    List<String> modules() throws IOException, InterruptedException {
        return Tool.run(List.of(java().toString(), "--list-modules"))
                .lines()
                .map(String::strip)
                .sorted()
                .toList();
    }

    /** Where each file is to be, and where it is. */
    SortedMap<String, Path> files() throws IOException {
        SortedMap<String, Path> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(Files::isRegularFile).forEach(file -> files.put(PLACE + "/" + folder.relativize(file), file));
        }
        return files;
    }

    /** Its programs and libraries that are no Java. */
    List<Path> natives() throws IOException {
        return files().values().stream().filter(NativeLibraries::isElf).toList();
    }
}
