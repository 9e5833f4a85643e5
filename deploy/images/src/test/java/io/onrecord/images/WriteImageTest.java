package io.onrecord.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriteImageTest {
    private static final ContainerFile CONTAINER_FILE = new ContainerFile(
            "/app", List.of(new ContainerFile.Copy(".", "./")), "10001:10001", List.of("java", "-jar", "run.jar"));

    @TempDir
    private Path folder;

    @Test
    void sameFilesMakeTheSameImageWheneverTheyWereWritten() throws Exception {
        ImageFile first = write("first", "text", Instant.parse("2026-03-01T10:00:00Z"));
        ImageFile second = write("second", "text", Instant.parse("2026-05-01T10:00:00Z"));
        ImageFile other = write("other", "texT", Instant.parse("2026-03-01T10:00:00Z"));

        assertThat(second.layers()).isEqualTo(first.layers());
        assertThat(Files.mismatch(first.file(), second.file())).isEqualTo(-1);
        assertThat(other.layers()).isNotEqualTo(first.layers());
    }

    @Test
    void filesAreRootsAndNobodyElsesToChange() throws Exception {
        ImageFile image = write("image", "text", Instant.EPOCH);

        List<String> seen = new ArrayList<>();
        image.visit(
                image.layers().getFirst(),
                (entry, content) -> seen.add("%s %d:%d %o %s"
                        .formatted(
                                entry.getName(),
                                entry.getLongUserId(),
                                entry.getLongGroupId(),
                                entry.getMode() & 0777,
                                entry.getLastModifiedTime().toInstant())));
        assertThat(seen)
                .contains(
                        "app/run.jar 0:0 644 2026-01-01T00:00:00Z",
                        "app/program 0:0 755 2026-01-01T00:00:00Z",
                        "tmp/ 0:0 777 2026-01-01T00:00:00Z");
    }

    @Test
    void startsAsSomebodyWithoutRightsAndWithoutAShell() throws Exception {
        JsonNode config = write("image", "text", Instant.EPOCH).config();

        assertThat(config.path("os").asText()).isEqualTo("linux");
        JsonNode start = config.path("config");
        assertThat(start.path("User").asText()).isEqualTo("10001:10001");
        assertThat(start.path("WorkingDir").asText()).isEqualTo("/app");
        assertThat(start.path("Entrypoint").valueStream().map(JsonNode::asText))
                .containsExactly("java", "-XX:AOTCache=start-up.aot", "-jar", "run.jar");
        assertThat(start.path("Labels")
                        .path("org.opencontainers.image.revision")
                        .asText())
                .isEqualTo("abc");
        assertThat(start.path("Labels").path("org.opencontainers.image.version").asText())
                .isEqualTo("1.2");
    }

    @Test
    void aNameThatNoImageCanHaveIsRefused() {
        assertThatNoException().isThrownBy(() -> WriteImage.check("registry.example.org:5000/onrecord/migrate:1.2"));
        assertThatIOException()
                .isThrownBy(() -> WriteImage.check("Example org/migrate:1.2"))
                .withMessageContaining("Example org/migrate:1.2");
    }

    @Test
    void whatIsUnpackedHasItsTimesAndRights() throws Exception {
        Path root = folder.resolve("root");
        write("image", "text", Instant.EPOCH).unpack(root);

        assertThat(root.resolve("app/run.jar")).hasContent("text");
        assertThat(Files.getLastModifiedTime(root.resolve("app/run.jar")).toInstant())
                .isEqualTo(Staging.TIME);
        assertThat(root.resolve("app/program")).isExecutable();
        assertThat(root.resolve("proc")).isEmptyDirectory();
    }

    private ImageFile write(String name, String text, Instant time) throws IOException, InterruptedException {
        Path source = Files.createDirectories(folder.resolve(name));
        Path run = Files.writeString(source.resolve("run.jar"), text);
        Path program = Files.writeString(source.resolve("program"), "program");
        assertThat(program.toFile().setExecutable(true, true)).isTrue();
        for (Path file : List.of(run, program)) {
            Files.setLastModifiedTime(file, FileTime.from(time));
        }
        Path tmp = Files.createDirectories(source.resolve("tmp"));
        Layer layer =
                new Layer("one", new TreeMap<>(Map.of("/app/run.jar", run, "/app/program", program, "/tmp", tmp)));
        Plan plan = new Plan(
                "image",
                "onrecord/image:1.2",
                CONTAINER_FILE,
                List.of(layer),
                Plan.line("java", CONTAINER_FILE.entryPoint(), List.of("-XX:AOTCache=start-up.aot")),
                Plan.labels("image", "1.2", Optional.of("abc")));
        Path file = folder.resolve(name + ".tar");
        new WriteImage(folder.resolve(name + "-layers")).toFile(plan, file);
        return new ImageFile(file);
    }
}
