package io.onrecord.ingest.copy;

import io.onrecord.ingest.database.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which articles are copies, some at a time and each time in one transaction: who dies meanwhile leaves all as it
 * was. Whichever process comes first does it, the others have nothing to do.
 */
@ApplicationScoped
class CompareArticles {
    private static final Logger LOG = Logger.getLogger(CompareArticles.class);
    private static final String UNREACHABLE = "articles cannot be compared in the record";

    private final Database database;

    CompareArticles(Database database) {
        this.database = database;
    }

    /**
     * Some of those that wait for it.
     *
     * @param atOnce how many at most
     * @return what was done; nothing also when another process is at it
     */
    Turn turn(int atOnce) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.call(UNREACHABLE, connection -> {
                    CopyRows rows = new CopyRows(connection);
                    if (!rows.tryLock()) {
                        return Turn.NONE;
                    }
                    Map<UUID, Boolean> taken = rows.take(atOnce);
                    if (!taken.isEmpty()) {
                        compare(rows, taken);
                    }
                    return new Turn(taken.size() == atOnce, rows.newestPlace());
                }));
    }

    /** The first of those that wait, which cannot be compared, waits no longer. */
    void leaveOut() {
        QuarkusTransaction.requiringNew()
                .run(() -> database.call(UNREACHABLE, connection -> {
                    CopyRows rows = new CopyRows(connection);
                    if (rows.tryLock()) {
                        rows.take(1)
                                .keySet()
                                .forEach(article -> LOG.errorf(
                                        "the article %s cannot be compared and is left out; its next version is compared again",
                                        article));
                    }
                    return true;
                }));
    }

    /**
     * What was done.
     *
     * @param more whether some are left, as far as that can be told
     * @param newest place of the last that waits, as places have been given ever since; 0 when nobody waits
     */
    record Turn(boolean more, long newest) {
        static final Turn NONE = new Turn(false, 0);
    }

    /** One at once, in a transaction that is under way, whose rows are locked. */
    void compare(Connection connection, UUID article) throws SQLException {
        compare(new CopyRows(connection), Map.of(article, true));
    }

    void compare(CopyRows record, Map<UUID, Boolean> taken) throws SQLException {
        Map<UUID, Row> rows = record.rows(taken.keySet());
        List<Piece> pieces = taken.keySet().stream()
                .map(rows::get)
                .filter(Objects::nonNull)
                .map(Row::piece)
                .sorted(Piece.BY_AGE)
                .toList();
        Map<UUID, long[]> bands = new LinkedHashMap<>();
        pieces.forEach(piece -> bands.put(piece.id(), Sketch.bands(piece.wording())));
        record.forgetSketches(bands.keySet());
        Holders holders = new Holders();
        record.like(List.copyOf(bands.values())).forEach(holders::know);
        Map<UUID, Row> known = withLikeOnes(record, rows, bands, holders);
        write(record, known, place(known, taken, bands, holders));
    }

    private static Map<UUID, Row> withLikeOnes(
            CopyRows record, Map<UUID, Row> rows, Map<UUID, long[]> bands, Holders holders) throws SQLException {
        Set<UUID> unknown = new HashSet<>();
        bands.forEach((id, its) -> unknown.addAll(holders.like(id, its)));
        unknown.removeAll(rows.keySet());
        Map<UUID, Row> known = new LinkedHashMap<>(rows);
        record.rows(unknown).forEach(known::putIfAbsent);
        return known;
    }

    private static Placed place(
            Map<UUID, Row> known, Map<UUID, Boolean> taken, Map<UUID, long[]> bands, Holders holders) {
        Groups groups = new Groups(known);
        Map<UUID, List<Long>> sketches = new LinkedHashMap<>();
        bands.forEach((id, its) -> {
            groups.place(Objects.requireNonNull(known.get(id)), holders.like(id, its), taken.getOrDefault(id, false));
            if (!groups.isCopy(id)) {
                sketches.put(id, holders.add(id, its));
            }
        });
        return new Placed(groups, sketches);
    }

    private record Placed(Groups groups, Map<UUID, List<Long>> sketches) {}

    private void write(CopyRows record, Map<UUID, Row> known, Placed placed) throws SQLException {
        List<UUID> freed = new ArrayList<>();
        Map<UUID, Link> linked = new LinkedHashMap<>();
        known.forEach((id, row) -> {
            @Nullable Link link = placed.groups().link(id);
            if (link == null && row.link() != null) {
                freed.add(id);
            } else if (link != null && !link.equals(row.link())) {
                linked.put(id, link);
            }
        });
        Map<UUID, List<Long>> sketches = new LinkedHashMap<>(placed.sketches());
        sketches.keySet().removeIf(placed.groups()::isCopy);
        record.unlink(freed);
        record.link(linked);
        record.forgetSketches(linked.keySet());
        record.keepSketches(sketches);
        List<UUID> changed = new ArrayList<>(freed);
        changed.addAll(linked.keySet());
        // Who was freed without having its turn has no sketch by which others would find it.
        List<UUID> unsketched =
                freed.stream().filter(id -> !sketches.containsKey(id)).toList();
        record.compareLater(unsketched, changed);
    }
}
