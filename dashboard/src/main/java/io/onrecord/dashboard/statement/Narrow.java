package io.onrecord.dashboard.statement;

import io.onrecord.contracts.StatementKind;
import io.onrecord.contracts.StatementStatus;
import io.onrecord.contracts.api.Counts.Bin;
import io.onrecord.contracts.api.Facets;
import io.onrecord.contracts.api.Facets.Facet;
import io.onrecord.contracts.api.Facets.Value;
import io.onrecord.dashboard.page.Words;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a search can be narrowed to, as links. */
final class Narrow {
    private Narrow() {}

    /** The values of one filter. */
    public record Group(String name, List<Choice> choices) {}

    /**
     * One of them.
     *
     * @param exact whether it leaves just so many; else at least
     */
    public record Choice(String label, String href, long statements, boolean exact) {}

    /** By every filter that is not set already; a choice that would change nothing is none. */
    static List<Group> groups(Facets facets, SearchView.Form form) {
        StatementFilter f = form.filter();
        return Stream.of(
                        group("Speaker", f.speaker() != null, facets.speakers(), form, "speaker", Narrow::speaker),
                        group("Topic", false, facets.topics(), form, "topic", Value::label),
                        group("Outlet", f.outlet() != null, facets.outlets(), form, "outlet", Narrow::outlet),
                        group("Kind", f.kind() != null, facets.kinds(), form, "kind", Narrow::kind),
                        group("Status", f.status() != null, facets.statuses(), form, "status", Narrow::status),
                        times(facets, form))
                .filter(group -> !group.choices().isEmpty())
                .toList();
    }

    private static Group group(
            String name, boolean isSet, Facet facet, SearchView.Form form, String part, Function<Value, String> label) {
        if (isSet) {
            return new Group(name, List.of());
        }
        return new Group(
                name,
                facet.values().stream()
                        .filter(value -> !value.value().equals(form.filter().topic()) || !part.equals("topic"))
                        .map(value -> new Choice(
                                label.apply(value),
                                form.href(form.filter().with(part, value.value())),
                                value.statements(),
                                facet.exact()))
                        .toList());
    }

    private static Group times(Facets facets, SearchView.Form form) {
        Facets.Times times = facets.times();
        boolean years = times.by().equals("year");
        return new Group(
                years ? "Year" : "Month",
                times.bins().size() < 2
                        ? List.of()
                        : times.bins().reversed().stream()
                                .map(bin -> new Choice(
                                        label(bin, years),
                                        form.href(form.filter().between(bin.start(), bin.end())),
                                        bin.statements(),
                                        times.exact()))
                                .toList());
    }

    private static String label(Bin bin, boolean years) {
        return years
                ? Integer.toString(bin.start().getYear())
                : bin.start().getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " "
                        + bin.start().getYear();
    }

    private static String speaker(Value value) {
        return value.value().equals(Asked.UNKNOWN) ? "Nobody who could be told" : value.label();
    }

    private static String outlet(Value value) {
        return value.value().equals(Asked.UNKNOWN) ? "unknown outlet" : value.label();
    }

    private static String kind(Value value) {
        return Words.kind(StatementKind.valueOf(value.value().toUpperCase(Locale.ROOT)));
    }

    private static String status(Value value) {
        return Words.status(StatementStatus.valueOf(value.value().toUpperCase(Locale.ROOT)));
    }
}
