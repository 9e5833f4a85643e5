package io.onrecord.images;

import io.onrecord.local.services.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an image is made of.
 *
 * @param name of the image, without registry and tag
 * @param context the folder that the build left
 * @param bill of materials that Maven wrote for it
 * @param service that it holds; empty for the migration, which ends
 */
record ImageSource(String name, ContainerFile containerFile, Path context, Path bill, Optional<Service> service) {
    private static final String KUBERNETES = "deploy/kubernetes";

    /** Of each container file in the project, by name. */
    static List<ImageSource> all(Path home) throws IOException {
        List<Path> folders;
        try (Stream<Path> all = Files.list(home.resolve(KUBERNETES).resolve("images"))) {
            folders = all.filter(Files::isDirectory).sorted().toList();
        }
        List<ImageSource> sources = new ArrayList<>();
        for (Path folder : folders) {
            String name = folder.getFileName().toString();
            Optional<Service> service = Stream.of(Service.values())
                    .filter(it -> it.module().equals(name))
                    .findFirst();
            Path target = home.resolve(service.isPresent() ? name : KUBERNETES).resolve("target");
            sources.add(new ImageSource(
                    name,
                    ContainerFile.parse(Files.readString(folder.resolve("Containerfile"))),
                    target.resolve(service.isPresent() ? "quarkus-app" : name),
                    target.resolve("bom.json"),
                    service));
        }
        return sources;
    }

    /** Why it cannot be made; empty when it can. */
    Optional<String> missing() {
        return Stream.of(context, bill)
                .filter(it -> !Files.exists(it))
                .map(it -> it + " is missing: run ./onrecord images, which builds it, or mvn -DskipTests package")
                .findFirst();
    }
}
