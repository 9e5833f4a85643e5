package io.onrecord.ingest.article;

import io.onrecord.contracts.api.Problem;
import io.onrecord.contracts.api.ProblemException;
import io.onrecord.ingest.takedown.Down;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes many drafts for the price of few: those that nothing in the record, nor before them in the list, could be, are written in
 * one transaction. The others go the way of single ones, after that, so that the outcome is that of keeping one after the other.
 */
@ApplicationScoped
class KeepMany {
    private static final String LIKE_ONES = """
            SELECT id, url, contentHash FROM ArticleEntity WHERE id IN (:ids) OR url IN (:urls) OR contentHash IN (:hashes)""";

    private final KeepArticle keep;
    private final EntityManager entities;
    private final Down down;
    private final Clock clock;

    KeepMany(KeepArticle keep, EntityManager entities, Down down, Clock clock) {
        this.keep = keep;
        this.entities = entities;
        this.down = down;
        this.clock = clock;
    }

    /** One of many: as what it is kept, or why it is refused. */
    record Done(@Nullable Kept kept, @Nullable Problem refusal) {}

    /** What became of each, in their order. */
    List<Done> keep(List<Draft> drafts) {
        Map<Draft, Kept> kept = new HashMap<>();
        List<Draft> fresh = fresh(drafts);
        try {
            QuarkusTransaction.requiringNew()
                    .call(() -> create(fresh))
                    .forEach(draft -> kept.put(draft, new Kept(draft.id(), 1, true, true)));
        } catch (RuntimeException failure) {
            if (!KeepArticle.isCollision(failure)) {
                throw failure;
            }
            // Somebody else is writing some of the same: one by one it is told whose is whose.
        }
        List<Done> all = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) {
            @Nullable Kept done = kept.remove(draft);
            all.add(done == null ? single(draft) : new Done(done, null));
        }
        return all;
    }

    private Done single(Draft draft) {
        try {
            return new Done(keep.keep(draft), null);
        } catch (ProblemException refused) {
            return new Done(null, refused.problem());
        }
    }

    private List<Draft> fresh(List<Draft> drafts) {
        Set<Object> marks = QuarkusTransaction.requiringNew().call(() -> recorded(drafts));
        List<Draft> fresh = new ArrayList<>();
        for (Draft draft : drafts) {
            List<Object> its = marks(draft);
            if (its.stream().noneMatch(marks::contains)) {
                fresh.add(draft);
            }
            marks.addAll(its);
        }
        // In one order, whoever writes: two who write the same wait for each other and not in a circle.
        fresh.sort(Comparator.comparing(Draft::id));
        return fresh;
    }

    private Set<Object> recorded(List<Draft> drafts) {
        Set<Object> marks = new HashSet<>();
        entities.createQuery(LIKE_ONES, Object[].class)
                .setParameter("ids", drafts.stream().map(Draft::id).toList())
                .setParameter(
                        "urls",
                        drafts.stream()
                                .map(draft -> draft.metadata().url())
                                .filter(Objects::nonNull)
                                .toList())
                .setParameter(
                        "hashes",
                        drafts.stream().map(draft -> draft.hash().bytes()).toList())
                .getResultStream()
                .forEach(row -> {
                    marks.add(row[0]);
                    if (row[1] != null) {
                        marks.add(row[1]);
                    }
                    marks.add(ContentHash.of((byte[]) row[2]));
                });
        return marks;
    }

    private static List<Object> marks(Draft draft) {
        @Nullable String url = draft.metadata().url();
        return url == null ? List.of(draft.id(), draft.hash()) : List.of(draft.id(), draft.hash(), url);
    }

    /** All that were not taken down. All articles before all bodies: alike rows go to the database together. */
    private List<Draft> create(List<Draft> all) {
        Set<Integer> out = down.among(all.stream().map(Draft::known).toList());
        List<Draft> drafts = IntStream.range(0, all.size())
                .filter(at -> !out.contains(at))
                .mapToObj(all::get)
                .toList();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        drafts.forEach(draft -> entities.persist(Rows.article(draft, now)));
        drafts.forEach(draft -> entities.persist(Rows.version(draft, draft.id(), 1, now)));
        entities.flush();
        return drafts;
    }
}
