package io.onrecord.extract.knowledge;

import io.onrecord.extraction.knowledge.Knowledge;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads the data files once, at start; a fault in one of them ends the start with its place. */
@ApplicationScoped
class LoadKnowledge {
    private final KnowledgeSettings settings;

    LoadKnowledge(KnowledgeSettings settings) {
        this.settings = settings;
    }

    @Produces
    @Singleton
    Knowledge knowledge() {
        return load(settings.paths().orElse(List.of()));
    }

    static Knowledge load(List<Path> paths) {
        var knowledge = Knowledge.standard();
        for (var path : paths) {
            for (var file : files(path)) {
                knowledge = with(knowledge, file);
            }
        }
        return knowledge;
    }

    private static Knowledge with(Knowledge knowledge, Path file) {
        try (var in = Files.newBufferedReader(file)) {
            return knowledge.with(file.toString(), in);
        } catch (IOException e) {
            throw new UncheckedIOException("onrecord.knowledge: " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static List<Path> files(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> all = Files.list(path)) {
            return all.filter(file -> Knowledge.isFile(file.toString()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("onrecord.knowledge: " + path + " cannot be listed: " + e.getMessage(), e);
        }
    }
}
