package io.onrecord.images;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a container file says, in the few words that those of this project use. Its base image is for those who build with a tool
 * of their own; here the base is made.
 *
 * @param folder absolute, where everything is copied to and where the program starts
 * @param copies in their order
 * @param user number and group, {@code 10001:10001}
 * @param entryPoint {@code java}, its options and what it runs
 */
record ContainerFile(String folder, List<Copy> copies, String user, List<String> entryPoint) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * One {@code COPY}.
     *
     * @param from a file or folder of the context
     * @param to a folder, seen from where everything is copied to
     */
    record Copy(String from, String to) {}

    ContainerFile {
        copies = List.copyOf(copies);
        entryPoint = List.copyOf(entryPoint);
        if (folder.isEmpty() || user.isEmpty() || copies.isEmpty() || entryPoint.isEmpty()) {
            throw new IllegalArgumentException("a container file needs WORKDIR, COPY, USER and ENTRYPOINT");
        }
        if (!entryPoint.getFirst().equals("java")) {
            throw new IllegalArgumentException("an image here runs java, not " + entryPoint.getFirst());
        }
    }

    /** @throws IllegalArgumentException naming the line that says anything else */
    static ContainerFile parse(String text) {
        String folder = "";
        String user = "";
        List<String> entryPoint = List.of();
        List<Copy> copies = new ArrayList<>();
        for (String line : text.lines().map(String::strip).toList()) {
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String word = line.split(" ", 2)[0];
            String rest = line.substring(word.length()).strip();
            switch (word) {
                case "FROM" -> {}
                case "WORKDIR" -> folder = rest;
                case "USER" -> user = rest;
                case "COPY" -> copies.add(copy(rest));
                case "ENTRYPOINT" -> entryPoint = list(rest);
                default -> throw new IllegalArgumentException("not understood in a container file: " + line);
            }
        }
        return new ContainerFile(folder, copies, user, entryPoint);
    }

    private static Copy copy(String rest) {
        String[] words = rest.split(" +", -1);
        if (words.length != 2 || !words[1].endsWith("/")) {
            throw new IllegalArgumentException("not understood in a container file: COPY " + rest);
        }
        return new Copy(words[0], words[1]);
    }

    private static List<String> list(String json) {
        try {
            return List.of(JSON.readValue(json, String[].class));
        } catch (JsonProcessingException shell) {
            throw new IllegalArgumentException("there is no shell in the images; not a list: ENTRYPOINT " + json);
        }
    }

    /**
     * What is copied: where each file is to be, and where it is.
     *
     * @throws NoSuchFileException when the context lacks something
     */
    SortedMap<String, Path> files(Path context) throws IOException {
        SortedMap<String, Path> files = new TreeMap<>();
        for (Copy copy : copies) {
            Path from = context.resolve(copy.from()).normalize();
            Path to = Path.of(folder).resolve(copy.to()).normalize();
            if (Files.isRegularFile(from)) {
                files.put(to.resolve(from.getFileName()).toString(), from);
            } else {
                try (Stream<Path> all = Files.walk(from)) {
                    all.filter(Files::isRegularFile)
                            .forEach(file ->
                                    files.put(to.resolve(from.relativize(file)).toString(), file));
                }
            }
        }
        return files;
    }
}
