package io.onrecord.images;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Which shared libraries of this machine programs need: the C library, mostly. They go into images as they are here. */
final class NativeLibraries {
    private static final byte[] ELF = {0x7f, 'E', 'L', 'F'};
    private static final Pattern FOUND = Pattern.compile("\\s+(?:\\S+ => )?(/\\S+) \\(0x[0-9a-f]+\\)");
    private static final Pattern NOT_FOUND = Pattern.compile("\\s+(\\S+) => not found");
    private static final Pattern C_LIBRARY = Pattern.compile("libc\\.so\\.\\d+");

    /** What the C library itself loads when names of hosts and users are looked up; newer ones have it inside. */
    private static final List<String> OF_THE_C_LIBRARY =
            List.of("libnss_dns.so.2", "libnss_files.so.2", "libresolv.so.2");

    private NativeLibraries() {}

    static boolean isElf(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(ELF.length), ELF);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Asks the loader of this machine.
     *
     * @param programs and libraries that are in an image
     * @return where the loader finds what they need and what is not among them, with the loader
     * @throws IOException when this machine lacks something that one needs
     */
    static NavigableSet<Path> neededBy(Collection<Path> programs) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of("ldd"));
        programs.forEach(program -> line.add(program.toString()));
        NavigableSet<Path> folders =
                programs.stream().map(Path::getParent).collect(Collectors.toCollection(TreeSet::new));
        String path = folders.stream().map(Path::toString).collect(Collectors.joining(":"));
        String said =
                Tool.ask(Map.of("LD_LIBRARY_PATH", path, "LC_ALL", "C"), line).text();
        Set<String> own = programs.stream()
                .map(program -> program.getFileName().toString())
                .collect(Collectors.toSet());
        NavigableSet<Path> needed = found(said, own);
        needed.removeIf(library -> folders.stream().anyMatch(library::startsWith));
        for (Path library : List.copyOf(needed)) {
            if (C_LIBRARY.matcher(library.getFileName().toString()).matches()) {
                OF_THE_C_LIBRARY.stream()
                        .map(library::resolveSibling)
                        .filter(Files::exists)
                        .forEach(needed::add);
            }
        }
        return needed;
    }

    /**
     * Reads what {@code ldd} says.
     *
     * @param own names of files that are in the image already; a library is asked for by such a name, or one with a version after it
     */
    static NavigableSet<Path> found(String said, Set<String> own) throws IOException {
        NavigableSet<Path> found = new TreeSet<>();
        for (String line : said.lines().toList()) {
            Matcher missing = NOT_FOUND.matcher(line);
            if (missing.matches() && own.stream().noneMatch(missing.group(1)::startsWith)) {
                throw new IOException("this machine lacks " + missing.group(1)
                        + ", which a program of the images needs: install it and run this again");
            }
            Matcher library = FOUND.matcher(line);
            if (library.matches()) {
                found.add(Path.of(library.group(1)).normalize());
            }
        }
        return found;
    }

    /** Takes the libraries for this kind of machine out of jars, into a folder. */
    static List<Path> unpack(Collection<Path> jars, Path folder) throws IOException {
        List<Path> unpacked = new ArrayList<>();
        for (Path jar : jars) {
            try (ZipFile zip = new ZipFile(jar.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    if (isForHere(entry.getName(), System.getProperty("os.arch", ""))) {
                        // In a folder of its own: other jars have others of that name.
                        Path file = folder.resolve(Integer.toString(unpacked.size()))
                                .resolve(Path.of(entry.getName()).getFileName());
                        Files.createDirectories(file.getParent());
                        try (InputStream in = zip.getInputStream(entry)) {
                            Files.copy(in, file);
                        }
                        unpacked.add(file);
                    }
                }
            }
        }
        return unpacked.stream().filter(NativeLibraries::isElf).toList();
    }

    /** Jars have one for each kind of machine, in folders that say which. */
    static boolean isForHere(String name, String architecture) {
        String folded = name.toLowerCase(Locale.ROOT);
        Stream<String> words = architecture.equals("aarch64")
                ? Stream.of("aarch64", "arm64", "aarch_64")
                : Stream.of("x86_64", "amd64", "x64", "x86-64");
        return folded.endsWith(".so")
                && folded.contains("linux")
                && !folded.contains("musl")
                && words.anyMatch(folded::contains);
    }
}
