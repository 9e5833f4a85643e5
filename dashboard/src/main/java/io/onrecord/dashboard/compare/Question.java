package io.onrecord.dashboard.compare;

import io.onrecord.dashboard.page.Links;
import io.onrecord.dashboard.statement.Asked;
import io.onrecord.dashboard.statement.StatementFilter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is to be compared, as the address bar says it.
 *
 * @param of topics, speakers or outlets
 * @param ids of those compared, or what was typed of a speaker's name
 * @param counts numbers are to be drawn instead of shares
 * @param by day, week or month; null: as fine as can be drawn
 * @param filter what everything has to fit; says nothing about that which is compared
 * @param faults one sentence for each part that cannot be used
 */
public record Question(
        String of,
        List<String> ids,
        boolean counts,
        @Nullable String by,
        StatementFilter filter,
        List<String> faults) {
    static final int FEWEST = 2;
    static final int MOST = 5;

    private static final Set<String> KINDS = Set.of("topics", "speakers", "outlets");
    private static final Set<String> WIDTHS = Set.of("day", "week", "month");

    /**
     * Out of the words of an address; what is left out or unknown has its usual value.
     *
     * @param speaker whose statements alone count; no name
     */
    static Question of(Typed given, @Nullable String speaker) {
        String of = given.of != null && KINDS.contains(given.of) ? given.of : "topics";
        // A form for topics that asks for speakers instead still sends its topics.
        boolean turned = given.was != null && !given.was.equals(of);
        List<String> ids = turned
                ? List.of()
                : given.ids.stream()
                        .map(String::strip)
                        .filter(id -> !id.isEmpty())
                        .distinct()
                        .toList();
        Asked asked = Asked.of(
                null,
                of.equals("speakers") ? null : speaker,
                of.equals("topics") ? null : given.topic,
                of.equals("outlets") ? null : given.outlet,
                given.kind,
                null,
                null,
                given.from,
                given.to);
        List<String> faults = new ArrayList<>(asked.faults());
        if (ids.size() > MOST) {
            faults.add("At most five can be compared on one chart; leave " + (ids.size() - MOST) + " out.");
        }
        return new Question(
                of,
                ids,
                "counts".equals(given.show),
                given.by != null && WIDTHS.contains(given.by) ? given.by : null,
                asked.filter(),
                List.copyOf(faults));
    }

    public boolean ofTopics() {
        return of.equals("topics");
    }

    public boolean ofSpeakers() {
        return of.equals("speakers");
    }

    public boolean ofOutlets() {
        return of.equals("outlets");
    }

    /** The same with this in place of one of them; of what is the same then, once. */
    Question with(UnaryOperator<String> other) {
        List<String> others = ids.stream().map(other).distinct().toList();
        return new Question(of, others, counts, by, filter, faults);
    }

    Question by(StatementFilter other) {
        return new Question(of, ids, counts, by, other, faults);
    }

    /** The same in these bins of these days, so that it stays as it is. */
    public Question fixed(String width, LocalDate from, LocalDate to) {
        return new Question(of, ids, counts, width, filter.between(from, to), faults);
    }

    /** The same, drawn in the other way. */
    public Question turned() {
        return new Question(of, ids, !counts, by, filter, faults);
    }

    /** The utterances that all are a share of. */
    public StatementFilter all() {
        return new StatementFilter(
                null,
                filter.speaker(),
                filter.topic(),
                filter.outlet(),
                filter.kind(),
                null,
                "true",
                filter.from(),
                filter.to(),
                null);
    }

    /** The utterances of one of them. */
    public StatementFilter utterances(String id) {
        return only(all(), id);
    }

    /** Its statements, with the copies. */
    public StatementFilter statements(String id) {
        return only(filter, id);
    }

    private StatementFilter only(StatementFilter some, String id) {
        return switch (of) {
            case "speakers" -> some.by(id);
            case "outlets" -> some.carriedBy(id);
            default -> some.onTopic(id);
        };
    }

    public String href() {
        return "/compare" + query(counts ? Map.of("show", "counts") : Map.of());
    }

    public String api() {
        return "/api/v1/compare" + query(Map.of());
    }

    public String csv() {
        return "/api/v1/compare.csv" + query(Map.of());
    }

    private String query(Map<String, String> more) {
        StringBuilder query = new StringBuilder("?of=").append(of);
        ids.forEach(id -> query.append("&id=").append(Links.encode(id)));
        if (by != null) {
            query.append("&by=").append(by);
        }
        filter.parts()
                .forEach((name, value) ->
                        query.append('&').append(name).append('=').append(Links.encode(value)));
        more.forEach((name, value) -> query.append('&').append(name).append('=').append(value));
        return query.toString();
    }
}
