package io.onrecord.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContainerFileTest {
    private static final String TEXT = """
            # A word about it.
            FROM docker.io/library/base:1
            WORKDIR /app
            COPY lib/ lib/
            COPY run.jar ./
            USER 10001:10001
            ENTRYPOINT ["java", "-Xmx1g", "-jar", "run.jar"]
            """;

    @TempDir
    private Path context;

    @Test
    void saysWhereItRunsAsWhomAndWhat() {
        ContainerFile file = ContainerFile.parse(TEXT);

        assertThat(file.folder()).isEqualTo("/app");
        assertThat(file.user()).isEqualTo("10001:10001");
        assertThat(file.entryPoint()).containsExactly("java", "-Xmx1g", "-jar", "run.jar");
    }

    @Test
    void copiesFoldersWithWhatIsInThemAndFiles() throws IOException {
        Path deep = Files.createDirectories(context.resolve("lib/main")).resolve("a.jar");
        Files.writeString(deep, "a");
        Path run = Files.writeString(context.resolve("run.jar"), "run");
        Files.writeString(context.resolve("notes.txt"), "not copied");

        assertThat(ContainerFile.parse(TEXT).files(context))
                .isEqualTo(Map.of("/app/lib/main/a.jar", deep, "/app/run.jar", run));
    }

    @Test
    void whatIsNotThereIsNamed() {
        assertThatThrownBy(() -> ContainerFile.parse(TEXT).files(context))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("lib");
    }

    @Test
    void wordsThatItDoesNotKnowAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContainerFile.parse(TEXT + "RUN rm -rf /\n"))
                .withMessageContaining("RUN rm -rf /");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContainerFile.parse(TEXT.replace("COPY lib/ lib/", "COPY --from=x lib/ lib/")))
                .withMessageContaining("--from=x");
    }

    @Test
    void thereIsNoShellToStartAnything() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContainerFile.parse(TEXT.replaceAll("ENTRYPOINT .*", "ENTRYPOINT java -jar run.jar")))
                .withMessageContaining("no shell");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContainerFile.parse(TEXT.replace("[\"java\"", "[\"sh\"")))
                .withMessageContaining("not sh");
    }

    @Test
    void itsUserIsSaid() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContainerFile.parse(TEXT.replace("USER 10001:10001\n", "")))
                .withMessageContaining("USER");
    }

    @Test
    void thoseOfThisProjectAreUnderstood() throws IOException {
        assertThat(ImageSource.all(Home.HOME))
                .extracting(ImageSource::name)
                .containsExactly("dashboard", "extract-service", "ingest-service", "migrate", "query-service");
        assertThat(ImageSource.all(Home.HOME)).allSatisfy(source -> {
            assertThat(source.containerFile().user()).isEqualTo("10001:10001");
            assertThat(source.service().isEmpty()).isEqualTo(source.name().equals("migrate"));
        });
    }
}
