package io.onrecord.local.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchFoldersTest {
    @TempDir
    private Path folder;

    @Test
    void takesWhatIsThereThenWhatComesAndEndsWhenItIsTold() throws Exception {
        Path first = Files.writeString(folder.resolve("first.txt"), "One.");
        Files.writeString(folder.resolve(".second.txt"), "Half of tw");
        WatchFolders watch = new WatchFolders(List.of(folder), Duration.ofMillis(20));
        BlockingQueue<Piece> found = new LinkedBlockingQueue<>();
        Thread watching = Thread.ofVirtual().start(() -> watch.pieces(null).forEach(found::add));
        assertThat(next(found)).isEqualTo(new Piece.InFile(first.toString(), first));
        Path second = Files.move(
                folder.resolve(".second.txt"),
                Files.createDirectory(folder.resolve("deep")).resolve("second.txt"));
        assertThat(next(found)).isEqualTo(new Piece.InFile(second.toString(), second));
        watch.stop();
        assertThat(watching.join(Duration.ofSeconds(20))).isTrue();
        assertThat(found).as("each once").isEmpty();
    }

    @Test
    void whatHasItsReceiptIsNotTakenAgainAfterARestart() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "One.");
        Path journal = folder.resolve("journal");
        try (Journal begun = Journal.open(journal)) {
            Piece.Marked taken = (Piece.Marked) once(begun).getFirst();
            begun.add(taken.file(), taken.index());
        }
        try (Journal goesOn = Journal.open(journal)) {
            Files.writeString(folder.resolve("b.txt"), "Two.");
            assertThat(once(goesOn))
                    .extracting(Piece::origin)
                    .containsExactly(folder.resolve("b.txt").toString());
        }
    }

    private List<Piece> once(Journal journal) {
        return new WatchFolders(List.of(folder), Duration.ofMillis(20))
                .pieces(journal)
                .limit(1)
                .toList();
    }

    private static Piece next(BlockingQueue<Piece> found) throws InterruptedException {
        Piece piece = found.poll(60, TimeUnit.SECONDS);
        assertThat(piece).isNotNull();
        return piece;
    }
}
