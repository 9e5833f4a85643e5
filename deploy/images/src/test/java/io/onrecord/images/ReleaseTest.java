package io.onrecord.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseTest {
    @TempDir
    private Path home;

    @Test
    void imagesAreCalledAsTheManifestsCallThem() throws IOException {
        write("""
                images:
                  - name: migrate
                    newName: registry.example.org:5000/onrecord/migrate
                    newTag: &release 1.2.3
                  - name: dashboard
                    newName: registry.example.org:5000/onrecord/dashboard
                    newTag: *release
                """);

        assertThat(Release.ofManifests(home).reference("dashboard"))
                .isEqualTo("registry.example.org:5000/onrecord/dashboard:1.2.3");
    }

    @Test
    void manifestsOfThisProjectNameTheirs() throws IOException {
        assertThat(Release.ofManifests(Home.HOME).reference("migrate"))
                .matches("onrecord/migrate:\\d+\\.\\d+\\.\\d+.*");
    }

    @Test
    void manifestsWithoutImagesAreRefused() throws IOException {
        write("images: []\n");

        assertThatIOException().isThrownBy(() -> Release.ofManifests(home)).withMessageContaining("kustomization.yaml");
    }

    private void write(String text) throws IOException {
        Path folder = Files.createDirectories(home.resolve("deploy/kubernetes/components/release"));
        Files.writeString(folder.resolve("kustomization.yaml"), text);
    }
}
