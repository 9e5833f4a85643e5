package io.onrecord.ingest.copy;

import io.onrecord.ingest.database.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
    private final Clock clock;
    private final CopySettings settings;
    private volatile int atOnce;

    CompareArticles(Database database, Clock clock, CopySettings settings) {
        this.database = database;
        this.clock = clock;
        this.settings = settings;
        this.atOnce = settings.atOnce();
    }

    /**
     * Some of those that wait for it.
     *
     * @return what was done; nothing also when another process is at it
     */
    Turn turn() {
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
                    Turn turn = new Turn(taken.size(), taken.size() == atOnce, rows.newestPlace());
                    atOnce = settings.atOnce();
                    return turn;
                }));
    }

    /**
     * To be said when a turn has failed: the next has half as many, and what fails by itself is left out, or it would keep all
     * others from being compared. The usual number is taken again as soon as a turn succeeds.
     */
    void fewerAtOnce() {
        if (atOnce > 1) {
            atOnce = Math.max(1, atOnce / 2);
            return;
        }
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
     * @param compared how many articles
     * @param more whether some are left, as far as that can be told
     * @param newest place of the last that waits, as places have been given ever since; 0 when nobody waits
     */
    record Turn(int compared, boolean more, long newest) {
        static final Turn NONE = new Turn(0, false, 0);
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
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
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
        record.link(linked, now);
        record.forgetSketches(linked.keySet());
        record.keepSketches(sketches);
        List<UUID> changed = new ArrayList<>(freed);
        changed.addAll(linked.keySet());
        freed.removeAll(sketches.keySet());
        record.compareLater(freed, changed);
    }
}
