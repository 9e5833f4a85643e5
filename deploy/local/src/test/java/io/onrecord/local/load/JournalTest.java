package io.onrecord.local.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    @TempDir
    private Path temp;

    @Test
    void whatHasItsReceiptIsLeftOutTheNextTime() throws IOException {
        Path lines =
                Files.writeString(temp.resolve("a.jsonl"), "{\"text\":\"1\"}\n{\"text\":\"2\"}\n{\"text\":\"3\"}\n");
        try (Journal journal = Journal.open(temp.resolve("j/load.journal"))) {
            assertThat(journal.goesOn()).isFalse();
            List<Piece> all = pieces(journal);
            assertThat(all).hasSize(3);
            receipt(journal, all.get(0));
            receipt(journal, all.get(2));
        }
        // As a process leaves it that is killed while it writes.
        Files.writeString(temp.resolve("j/load.journal"), "0123456789ab", StandardOpenOption.APPEND);
        try (Journal journal = Journal.open(temp.resolve("j/load.journal"))) {
            assertThat(journal.goesOn()).isTrue();
            assertThat(pieces(journal)).extracting(Piece::origin).containsExactly(lines + " line 2");
            receipt(journal, pieces(journal).getFirst());
        }
        try (Journal journal = Journal.open(temp.resolve("j/load.journal"))) {
            assertThat(pieces(journal)).isEmpty();
            Files.setLastModifiedTime(lines, FileTime.fromMillis(1_000_000));
            assertThat(pieces(journal)).as("changed since").hasSize(3);
            journal.forget();
        }
        assertThat(temp.resolve("j/load.journal")).doesNotExist();
    }

    private List<Piece> pieces(Journal journal) {
        return Pieces.of(
                        List.of(temp.resolve("a.jsonl").toString()), InputStream.nullInputStream(), journal, file -> {})
                .toList();
    }

    private static void receipt(Journal journal, Piece piece) {
        Piece.Marked marked = (Piece.Marked) piece;
        journal.add(marked.file(), marked.index());
    }
}
