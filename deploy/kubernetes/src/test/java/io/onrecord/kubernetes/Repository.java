package io.onrecord.kubernetes;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** The files that the manifests must agree with. Tests run in deploy/kubernetes. */
final class Repository {
    static final Path HERE = Path.of("").toAbsolutePath();
    static final Path ROOT = HERE.getParent().getParent();

    private Repository() {}

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The product's own code of a module, without its package descriptions. */
    static List<String> sources(String module) {
        Path folder = ROOT.resolve(module).resolve("src/main/java");
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .map(Repository::text)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Its own, and what it has in common with the services that answer requests. */
    static String properties(String module) {
        String own = text(ROOT.resolve(module).resolve("src/main/resources/application.properties"));
        return uses(module, "onrecord-access")
                ? own + text(ROOT.resolve("access/src/main/resources/META-INF/microprofile-config.properties"))
                : own;
    }

    /** What {@link #properties} says, as it is written: without anything put in for {@code ${…}}. */
    static Properties settings(String module) {
        Properties settings = new Properties();
        try {
            settings.load(new StringReader(properties(module)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return settings;
    }

    static boolean uses(String module, String extension) {
        return text(ROOT.resolve(module).resolve("pom.xml")).contains("<artifactId>" + extension + "</artifactId>");
    }

    /** The container file of an image of ours, given the last part of its name. */
    static Optional<String> containerFile(String image) {
        Path file = HERE.resolve("images").resolve(image).resolve("Containerfile");
        return Files.exists(file) ? Optional.of(text(file)) : Optional.empty();
    }
}
