package io.onrecord.ingest.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GroupsTest {
    private static final UUID AGENCY = new UUID(0, 1);
    private static final UUID PAPER = new UUID(0, 2);
    private static final UUID GAZETTE = new UUID(0, 3);
    private static final String STORY = IntStream.range(0, 90)
            .mapToObj(i -> "w" + (char) ('a' + i / 26) + (char) ('a' + i % 26))
            .collect(Collectors.joining(" "));

    private final Map<UUID, Row> rows = new LinkedHashMap<>();

    @Test
    void aCopyOfACopyIsOneOfTheFirst() {
        row(AGENCY, 4, null, new Said.Nothing());
        row(PAPER, 5, AGENCY, new Said.Nothing());
        row(GAZETTE, 6, null, new Said.Nothing());
        assertThat(placed(GAZETTE, true, PAPER)).isEqualTo(Map.of(PAPER, AGENCY, GAZETTE, AGENCY));
    }

    @Test
    void whoWasEarlierTakesThePlaceOfTheFirstWithAllItsCopies() {
        row(AGENCY, 4, null, new Said.Nothing());
        row(PAPER, 5, null, new Said.Nothing());
        row(GAZETTE, 6, PAPER, new Said.Nothing());
        assertThat(placed(AGENCY, true, GAZETTE)).isEqualTo(Map.of(PAPER, AGENCY, GAZETTE, AGENCY));
        assertThat(placed(AGENCY, false, GAZETTE))
                .as("one that is only looked at again does not")
                .isEqualTo(Map.of(GAZETTE, PAPER));
    }

    @Test
    void whatAPersonCalledAnOriginalIsNoCopyWhicheverOfTheTwoIsLookedAt() {
        row(AGENCY, 4, null, new Said.Nothing());
        row(PAPER, 5, AGENCY, new Said.Original());
        assertThat(placed(PAPER, true, AGENCY)).isEmpty();
        row(PAPER, 5, null, new Said.Original());
        assertThat(placed(AGENCY, true, PAPER)).isEmpty();
    }

    @Test
    void twoChangePlacesWhenAPersonSaysSo() {
        row(AGENCY, 4, null, new Said.CopyOf(PAPER));
        row(PAPER, 5, AGENCY, new Said.Nothing());
        row(GAZETTE, 6, AGENCY, new Said.Nothing());
        assertThat(placed(AGENCY, true)).isEqualTo(Map.of(AGENCY, PAPER, GAZETTE, PAPER));
    }

    @Test
    void whatIsLikeNobodyAnyMoreIsACopyNoMore() {
        row(AGENCY, 4, null, new Said.Nothing());
        Piece rewritten =
                new Piece(PAPER, "", LocalDate.of(2024, 3, 5), Instant.EPOCH, Wording.of(STORY.replace("w", "x")));
        rows.put(PAPER, new Row(rewritten, new Link(AGENCY, 1, false), new Said.Nothing()));
        assertThat(placed(PAPER, true)).isEmpty();
    }

    private void row(UUID id, int day, @Nullable UUID first, Said said) {
        Piece piece = new Piece(id, "", LocalDate.of(2024, 3, day), Instant.EPOCH, Wording.of(STORY));
        rows.put(id, new Row(piece, first == null ? null : new Link(first, 1, false), said));
    }

    /** Which is a copy of which, after one was put where it belongs. */
    private Map<UUID, UUID> placed(UUID id, boolean mayLead, UUID... like) {
        Groups groups = new Groups(rows);
        groups.place(Objects.requireNonNull(rows.get(id)), List.of(like), mayLead);
        Map<UUID, UUID> firsts = new LinkedHashMap<>();
        for (UUID each : rows.keySet()) {
            Link link = groups.link(each);
            if (link != null) {
                firsts.put(each, link.first());
            }
        }
        return firsts;
    }
}
