package io.onrecord.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What is under the Java of an image: the shared libraries that it and the native code in jars need, out of the packages of this
 * machine, with their licences, and three files that the C library reads. No shell, no tools, no package manager.
 *
 * @param files where each is to be, and where it is
 * @param packages that the libraries are of; those that no package manager knows stand without one
 */
record BaseSystem(SortedMap<String, Path> files, SortedMap<Path, SystemPackage> packages) {
    private static final Map<String, String> WRITTEN = Map.of(
            // Names of this pod stand in a file; all others are asked for.
            "/etc/nsswitch.conf", "hosts: files dns\n",
            "/etc/passwd", "root:x:0:0::/:/sbin/nologin\nonrecord:x:10001:10001::/tmp:/sbin/nologin\n",
            "/etc/group", "root:x:0:\nonrecord:x:10001:\n");

    /** How the C library, and so Java, writes names of files; without it the names are ASCII. */
    private static final Path LOCALE = Path.of("/usr/lib/locale/C.utf8");

    /**
     * Gathers them.
     *
     * @param programs that are in the images
     * @param folder new, for what is written
     */
    static BaseSystem gather(Collection<Path> programs, Path folder) throws IOException, InterruptedException {
        SortedMap<String, Path> files = new TreeMap<>();
        SortedMap<Path, SystemPackage> packages = new TreeMap<>();
        for (Path library : NativeLibraries.neededBy(programs)) {
            files.put(library.toString(), library);
            SystemPackage.of(library).ifPresent(it -> packages.put(library, it));
        }
        for (SystemPackage one : packages.values()) {
            one.licence().ifPresent(file -> files.put(file.toString(), file));
        }
        files.putAll(locale());
        for (Map.Entry<String, String> text : WRITTEN.entrySet()) {
            Path file = folder.resolve(text.getKey().substring(1));
            Files.createDirectories(file.getParent());
            files.put(text.getKey(), Files.writeString(file, text.getValue()));
        }
        files.put("/tmp", Files.createDirectories(folder.resolve("tmp")));
        return new BaseSystem(files, packages);
    }

    private static SortedMap<String, Path> locale() throws IOException {
        if (!Files.isDirectory(LOCALE)) {
            throw new IOException("this machine lacks " + LOCALE + ": install its locale C.UTF-8 and run this again");
        }
        SortedMap<String, Path> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(LOCALE)) {
            all.filter(Files::isRegularFile).forEach(file -> files.put(file.toString(), file));
        }
        return files;
    }
}
