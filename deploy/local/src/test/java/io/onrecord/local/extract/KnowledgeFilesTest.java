package io.onrecord.local.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.extraction.knowledge.Agency;
import io.onrecord.extraction.knowledge.Knowledge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As in extract-service, so that both know the same. */
class KnowledgeFilesTest {
    @TempDir
    private Path folder;

    @Test
    void readsBothEndingsOfAFolderAndAnyFileThatIsNamed() throws IOException {
        agency("a.yaml", "Runa");
        agency("b.yml", "Velmo");
        agency("c.txt", "Orsk");
        assertThat(KnowledgeFiles.over(Knowledge.NONE, List.of(folder)).agencies())
                .extracting(Agency::name)
                .containsExactly("Runa", "Velmo");
        assertThat(KnowledgeFiles.over(Knowledge.NONE, List.of(folder.resolve("c.txt")))
                        .agencies())
                .extracting(Agency::name)
                .containsExactly("Orsk");
    }

    private void agency(String file, String name) throws IOException {
        Files.writeString(folder.resolve(file), "agencies:\n  - name: " + name + "\n");
    }
}
