package io.onrecord.query.facet;

import io.onrecord.contracts.api.Facets;
import io.onrecord.contracts.api.Facets.Facet;
import io.onrecord.contracts.api.Facets.Value;
import io.onrecord.query.filter.Filter;
import io.onrecord.query.filter.Given;
import io.onrecord.query.speaker.Speakers;
import io.onrecord.query.sql.Database;
import io.onrecord.query.sql.Sql;
import io.onrecord.query.topic.Topics;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Counts what some statements are made up of, in a time that does not grow with the record. Where the roll-ups can tell how many
 * there are, few are looked at themselves, and of many so many rows of the roll-ups and the status of the newest; else so many
 * statements. What is not all of it is said to be at least so much.
 */
@ApplicationScoped
public class CountFacets {
    /** One more than is looked at where the roll-ups cannot tell. */
    static final int STATEMENTS = 2_001;

    /** One more than is looked at where they can tell all but the status, and what several topics have in common. */
    static final int FEW = 1_001;

    private static final int ROLLED_UP = 5_001;

    /** Over all speakers and outlets the rows lie together in an index; so many are those of more than a year. */
    private static final int COARSE = 50_001;

    private final Database database;
    private final Speakers speakers;
    private final Topics topics;

    CountFacets(Database database, Speakers speakers, Topics topics) {
        this.database = database;
        this.speakers = speakers;
        this.topics = topics;
    }

    /**
     * Of what fits a filter.
     *
     * @param rareTopics whether few statements are about its topics; asked where the roll-ups cannot tell
     */
    public Facets of(Filter filter, BooleanSupplier rareTopics) {
        return filter.isRolledUpNow() ? ofRolledUp(filter) : ofLookedAt(filter, rareTopics.getAsBoolean(), STATEMENTS);
    }

    private Facets ofLookedAt(Filter filter, boolean rareTopics, int most) {
        Seen seen = look(Looked.atStatements(filter, rareTopics, most), most);
        return facets(seen, seen, seen, seen, filter);
    }

    /** How many there are is known first, from few rows: so the statements of a long list are not looked at but for their status. */
    private Facets ofRolledUp(Filter filter) {
        Optional<Sql> counted = Counted.of(filter);
        Optional<Sql> inTime = counted.or(() -> Looked.inTime(filter));
        Seen all = inTime.map(sql -> look(sql, Integer.MAX_VALUE))
                .orElseGet(() -> look(Looked.atRollUp(filter, ROLLED_UP), ROLLED_UP));
        if (all.whole() && all.statements() < FEW) {
            return ofLookedAt(filter, false, FEW);
        }
        Seen newest = look(Looked.newest(filter, FEW), FEW);
        if (counted.isPresent()) {
            return facets(all, all, all, newest, filter);
        }
        Seen byWhom = inTime.isPresent() ? look(Looked.atRollUp(filter, ROLLED_UP), ROLLED_UP) : all;
        int most = Looked.isOverAll(filter) ? COARSE : ROLLED_UP;
        Seen byTopic = look(Looked.topicsAtRollUp(filter, most), most);
        return facets(all, byWhom, byTopic, newest, filter);
    }

    private Seen look(Sql sql, int most) {
        return Seen.of(
                database.list(
                        sql,
                        row -> new Seen.Tally(
                                row.text("facet"), row.text("value"), row.number("seen"), row.number("statements"))),
                most);
    }

    private Facets facets(Seen all, Seen byWhom, Seen byTopic, Seen byStatus, Filter filter) {
        return new Facets(
                Math.max(all.statements(), byStatus.statements()),
                all.whole(),
                speakers(byWhom),
                facet(byTopic, Looked.TOPIC, named(topics.names())),
                facet(byWhom, Looked.OUTLET, Function.identity()),
                facet(all, Looked.KIND, CountFacets::word),
                facet(byStatus, Looked.STATUS, CountFacets::word),
                Periods.of(all.facet(Looked.MONTH), filter.from(), filter.to(), all.whole()));
    }

    private Facet speakers(Seen seen) {
        List<String> ids = seen.facet(Looked.SPEAKER).stream()
                .map(Seen.Tally::value)
                .filter(value -> !value.equals(Given.UNKNOWN))
                .toList();
        return facet(seen, Looked.SPEAKER, named(ids.isEmpty() ? Map.of() : speakers.names(ids)));
    }

    private static Facet facet(Seen seen, String name, Function<String, String> label) {
        boolean words = name.equals(Looked.KIND) || name.equals(Looked.STATUS);
        return new Facet(
                seen.facet(name).stream()
                        .map(tally -> new Value(
                                words ? word(tally.value()) : tally.value(),
                                label.apply(tally.value()),
                                tally.statements()))
                        .toList(),
                seen.whole());
    }

    private static Function<String, String> named(Map<String, String> names) {
        return value -> {
            @Nullable String name = names.get(value);
            return Objects.requireNonNullElse(name, value);
        };
    }

    private static String word(String value) {
        return value.toLowerCase(Locale.ROOT);
    }
}
