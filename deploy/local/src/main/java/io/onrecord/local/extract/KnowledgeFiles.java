package io.onrecord.local.extract;

import io.onrecord.extraction.knowledge.Knowledge;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Data files of a user, laid over what ships. */
public final class KnowledgeFiles {
    private KnowledgeFiles() {}

    /**
     * What ships and what the files add.
     *
     * @param paths files, or folders of .yaml and .yml files
     */
    public static Knowledge over(Knowledge standard, List<Path> paths) throws IOException {
        Knowledge all = standard;
        for (Path path : paths) {
            for (Path file : files(path)) {
                try (Reader yaml = Files.newBufferedReader(file)) {
                    all = all.with(file.toString(), yaml);
                }
            }
        }
        return all;
    }

    private static List<Path> files(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> all = Files.list(path)) {
            return all.filter(file -> Knowledge.isFile(file.toString()))
                    .sorted()
                    .toList();
        }
    }
}
