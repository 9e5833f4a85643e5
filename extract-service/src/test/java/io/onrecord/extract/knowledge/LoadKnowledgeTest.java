package io.onrecord.extract.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.onrecord.extraction.knowledge.Agency;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadKnowledgeTest {
    @TempDir
    private Path folder;

    @Test
    void readsBothEndingsOfAFolderAndAnyFileThatIsNamed() throws IOException {
        agency("a.yaml", "Runa");
        agency("b.yml", "Velmo");
        agency("c.txt", "Orsk");
        assertThat(LoadKnowledge.load(List.of(folder)).agencies())
                .extracting(Agency::name)
                .contains("Runa", "Velmo")
                .doesNotContain("Orsk");
        assertThat(LoadKnowledge.load(List.of(folder.resolve("c.txt"))).agencies())
                .extracting(Agency::name)
                .contains("Orsk");
    }

    @Test
    void namesTheFileThatCannotBeRead() {
        assertThatThrownBy(() -> LoadKnowledge.load(List.of(folder.resolve("gone.yaml"))))
                .hasMessageContaining("onrecord.knowledge")
                .hasMessageContaining("gone.yaml");
    }

    private void agency(String file, String name) throws IOException {
        Files.writeString(folder.resolve(file), "agencies:\n  - name: " + name + "\n");
    }
}
