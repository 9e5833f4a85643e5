package io.onrecord.local.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PiecesTest {
    @TempDir
    private Path temp;

    @Test
    void findsArticlesInFoldersOfFolders() throws IOException {
        Files.createDirectories(temp.resolve("deep/er"));
        Files.writeString(temp.resolve("a.txt"), "one");
        Files.writeString(temp.resolve("deep/b.HTML"), "<p>two");
        Files.writeString(temp.resolve("deep/er/c.jsonl"), "{\"text\":\"3\"}\n\n{\"text\":\"4\"}\n");
        Files.writeString(temp.resolve("deep/d.json"), "{\"text\":\"5\"}");
        Files.writeString(temp.resolve("notes.png"), "no");
        assertThat(all(temp.toString()))
                .extracting(piece -> temp.relativize(Path.of(piece.origin())).toString())
                .containsExactlyInAnyOrder(
                        "a.txt", "deep/b.HTML", "deep/er/c.jsonl line 1", "deep/er/c.jsonl line 3", "deep/d.json");
        assertThat(Pieces.count(List.of(temp.toString()), null)).isEqualTo(5);
    }

    @Test
    void saysWhatInFoldersItPassedOverAndTriesWhatIsNamed() throws IOException {
        for (int i = 0; i < 7; i++) {
            Files.writeString(temp.resolve(i + ".png"), "no");
        }
        Path named = Files.writeString(temp.resolve("article"), "“Yes,” she said.");
        PassedOver passedOver = new PassedOver();
        assertThat(passedOver.line()).isEmpty();
        assertThat(Pieces.of(List.of(temp.toString()), InputStream.nullInputStream(), null, passedOver::add))
                .isEmpty();
        assertThat(passedOver.line().orElseThrow())
                .contains("passed over 8 files", "3.png", ", …")
                .as("five names")
                .matches("[^:]*:([^,]*,){5} …");
        assertThat(all(named.toString())).containsExactly(new Piece.InFile(named.toString(), named));
    }

    @Test
    void goesOnAfterABadLine() throws IOException {
        Path lines = Files.write(
                temp.resolve("lines.jsonl"),
                "{\"text\":\"1\"}\n{\"text\":\"\u00e9\"}\n{\"text\":\"3\"}\n".getBytes(StandardCharsets.ISO_8859_1));
        Path json = Files.write(temp.resolve("one.json"), "\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(all(lines.toString(), json.toString()))
                .containsExactly(
                        new Piece.InJson(lines + " line 1", "{\"text\":\"1\"}"),
                        new Piece.Unusable(lines + " line 2", "is not UTF-8, which JSON must be"),
                        new Piece.InJson(lines + " line 3", "{\"text\":\"3\"}"),
                        new Piece.Unusable(json.toString(), "is not UTF-8, which JSON must be"));
        assertThat(Pieces.count(List.of(lines.toString(), json.toString()), null))
                .isEqualTo(4);
    }

    @Test
    void saysWhichFileIsMissingOrTooLarge() throws IOException {
        Path large = Files.write(temp.resolve("large.txt"), new byte[(2 << 20) + 1]);
        assertThat(all("nowhere.txt", large.toString()))
                .containsExactly(
                        new Piece.Unusable("nowhere.txt", "there is no such file or folder"),
                        new Piece.Unusable(large.toString(), "is larger than 2 MiB"));
    }

    @Test
    void tellsFromItsFirstSignWhatStandardInputIs() throws IOException {
        assertThat(stdin("Plain text")).singleElement().extracting("filename").isEqualTo("stdin.txt");
        assertThat(stdin(" \n<p>page")).singleElement().extracting("filename").isEqualTo("stdin.html");
        assertThat(stdin("{\"text\":\"1\"}\n{\"text\":\"2\"}")).hasSize(2).allMatch(Piece.InJson.class::isInstance);
        assertThat(Pieces.count(List.of("-"), null)).isNull();
    }

    private static List<Piece> all(String... arguments) throws IOException {
        try (Stream<Piece> pieces = Pieces.of(List.of(arguments), InputStream.nullInputStream(), null, file -> {})) {
            return pieces.toList();
        }
    }

    private static List<Piece> stdin(String text) throws IOException {
        return Pieces.of(
                        List.of("-"), new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), null, file -> {})
                .toList();
    }
}
