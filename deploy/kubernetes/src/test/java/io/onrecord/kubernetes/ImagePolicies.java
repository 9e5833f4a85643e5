package io.onrecord.kubernetes;

import io.fabric8.kubernetes.api.model.Container;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Our images: how they are made and which release they are of. */
final class ImagePolicies {
    private ImagePolicies() {}

    static Stream<String> imagesHaveContainerFiles(Manifests manifests) {
        return ours(manifests)
                .map(ImagePolicies::lastPart)
                .distinct()
                .filter(image -> Repository.containerFile(image)
                        .filter(ImagePolicies::isCareful)
                        .isEmpty())
                .map(image -> "images/" + image + "/Containerfile is missing, or runs as root, or has no fixed base");
    }

    private static boolean isCareful(String containerFile) {
        List<String> lines = containerFile.lines().toList();
        return lines.contains("USER 10001:10001")
                && lines.contains("FROM docker.io/library/eclipse-temurin:25-jre-noble")
                && lines.stream().anyMatch(line -> line.startsWith("ENTRYPOINT [\"java\", "));
    }

    /** All our images have one tag, and the migration Job, which cannot be changed once made, carries it in its name. */
    static Stream<String> releaseIsOne(Manifests manifests) {
        Set<String> tags = ours(manifests)
                .map(image -> image.substring(image.lastIndexOf(':') + 1))
                .collect(Collectors.toSet());
        if (tags.size() != 1) {
            return Stream.of("images of several releases: " + tags);
        }
        String job = "migrate-" + tags.iterator().next();
        return manifests.workloads().stream()
                .filter(workload ->
                        workload.kind().equals("Job") && !workload.name().equals(job))
                .map(workload -> workload + " should be named " + job);
    }

    private static Stream<String> ours(Manifests manifests) {
        return manifests.workloads().stream()
                .filter(workload -> !workload.kind().equals("StatefulSet"))
                .flatMap(Workload::containers)
                .map(Container::getImage);
    }

    private static String lastPart(String image) {
        return image.substring(image.lastIndexOf('/') + 1, image.lastIndexOf(':'));
    }
}
