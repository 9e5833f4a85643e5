package io.onrecord.extract.topic;

import io.onrecord.extraction.topics.MiniLm;
import io.onrecord.extraction.topics.TopicAssigner;
import io.onrecord.extraction.topics.TopicTree;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the topic tree and loads the sentence model once, at start. */
@ApplicationScoped
class LoadTopics {
    private static final String SHIPPED = "/topics/topics.yaml";

    private final TopicSettings settings;

    LoadTopics(TopicSettings settings) {
        this.settings = settings;
    }

    @Produces
    @Singleton
    TopicTree tree() {
        return settings.path().map(LoadTopics::file).orElseGet(LoadTopics::shipped);
    }

    @Produces
    @Singleton
    MiniLm model() {
        return new MiniLm();
    }

    void unload(@Disposes MiniLm model) {
        model.close();
    }

    @Produces
    @Singleton
    TopicAssigner assigner(TopicTree tree, MiniLm model) {
        return new TopicAssigner(tree, model);
    }

    private static TopicTree file(Path path) {
        try (var in = Files.newBufferedReader(path)) {
            return TopicTree.read(path.toString(), in);
        } catch (IOException e) {
            throw new UncheckedIOException("onrecord.topics: " + path + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static TopicTree shipped() {
        try (var in = LoadTopics.class.getResourceAsStream(SHIPPED)) {
            if (in == null) {
                throw new IllegalStateException(SHIPPED + " is not on the class path");
            }
            return TopicTree.read("the topics that ship", new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(SHIPPED, e);
        }
    }
}
