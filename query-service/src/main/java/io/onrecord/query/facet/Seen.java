package io.onrecord.query.facet;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a look at so many rows found.
 *
 * @param whole whether those were all
 * @param statements how many statements they stand for
 * @param facets by the name of the facet
 */
record Seen(boolean whole, long statements, Map<String, List<Tally>> facets) {

    /** A row of the answer. */
    record Tally(String facet, String value, long seen, long statements) {}

    static Seen of(List<Tally> rows, int most) {
        Tally all = rows.stream()
                .filter(row -> row.facet().equals(Looked.ROWS))
                .findFirst()
                .orElseThrow();
        boolean allWorded =
                rows.stream().noneMatch(row -> row.facet().equals(Looked.WORDS) && row.seen() >= Looked.WORDED);
        return new Seen(
                all.seen() < most && allWorded,
                all.statements(),
                rows.stream().collect(Collectors.groupingBy(Tally::facet)));
    }

    List<Tally> facet(String name) {
        return facets.getOrDefault(name, List.of());
    }
}
