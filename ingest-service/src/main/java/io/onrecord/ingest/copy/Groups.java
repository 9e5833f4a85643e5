package io.onrecord.ingest.copy;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which of some articles is a copy of which, while that is being found out. */
final class Groups {
    private final Map<UUID, Row> rows;
    private final Map<UUID, Link> links = new HashMap<>();

    Groups(Map<UUID, Row> rows) {
        this.rows = rows;
        rows.forEach((id, row) -> {
            if (row.link() != null) {
                links.put(id, row.link());
            }
        });
    }

    /** Puts an article where it belongs, beside those that may be like it. */
    void place(Row row, Collection<UUID> like, boolean mayLead) {
        Piece piece = row.piece();
        @Nullable Link before = links.remove(piece.id());
        switch (row.said()) {
            case Said.Original() -> {}
            case Said.CopyOf(UUID other) -> join(piece, other);
            case Said.Nothing() -> {
                Map<UUID, Piece> firsts = new HashMap<>();
                like.forEach(one -> addFirst(firsts, one));
                if (before != null) {
                    addFirst(firsts, before.first());
                }
                firsts.remove(piece.id());
                recognise(piece, firsts.values(), mayLead);
            }
        }
    }

    boolean isCopy(UUID id) {
        return links.containsKey(id);
    }

    /** What has become of it, with the first that it is a copy of in the end; null when it is none. */
    @Nullable
    Link link(UUID id) {
        @Nullable Link link = links.get(id);
        return link == null ? null : new Link(first(id), link.share(), link.decided());
    }

    private UUID first(UUID id) {
        UUID at = id;
        for (@Nullable Link link = links.get(at); link != null; link = links.get(at)) {
            at = link.first();
        }
        return at;
    }

    private void addFirst(Map<UUID, Piece> firsts, UUID id) {
        @Nullable Row first = rows.get(first(id));
        if (first != null) {
            firsts.put(first.piece().id(), first.piece());
        }
    }

    /** A person names one: if that is a copy of this one, the two change places. */
    private void join(Piece piece, UUID other) {
        UUID first = first(other);
        if (first.equals(piece.id())) {
            links.remove(other);
            first = other;
        }
        @Nullable Row row = rows.get(first);
        if (row != null) {
            links.put(piece.id(), link(piece, row.piece(), true));
        }
    }

    private void recognise(Piece piece, Collection<Piece> firsts, boolean mayLead) {
        var judged = firsts.stream()
                .map(first -> JudgeCopy.judge(piece, first))
                .filter(Objects::nonNull)
                .toList();
        JudgeCopy.@Nullable Copy best = null;
        for (var copy : judged) {
            if (copy.copy().id().equals(piece.id()) && (best == null || isBetter(copy, best))) {
                best = copy;
            }
        }
        if (best != null) {
            links.put(piece.id(), link(piece, best.first(), false));
        } else if (mayLead) {
            judged.stream()
                    .map(JudgeCopy.Copy::copy)
                    .filter(copy -> isUndecided(copy.id()))
                    .forEach(copy -> links.put(copy.id(), link(copy, piece, false)));
        }
    }

    private boolean isUndecided(UUID id) {
        @Nullable Row row = rows.get(id);
        return row != null && row.said() instanceof Said.Nothing;
    }

    private static boolean isBetter(JudgeCopy.Copy copy, JudgeCopy.Copy than) {
        int order = Double.compare(copy.share(), than.share());
        return order > 0 || (order == 0 && Piece.BY_AGE.compare(copy.first(), than.first()) < 0);
    }

    private static Link link(Piece copy, Piece first, boolean decided) {
        return new Link(first.id(), (float) copy.wording().shareIn(first.wording()), decided);
    }
}
