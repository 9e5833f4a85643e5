package io.onrecord.dashboard.statement;

import io.onrecord.contracts.api.Facets;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Says which part of a question with no answer stands in the way. */
@ApplicationScoped
class Loosen {
    private final Statements statements;

    Loosen(Statements statements) {
        this.statements = statements;
    }

    /**
     * The same question without one part.
     *
     * @param found how many statements answer it then
     * @param exact whether just so many; else at least
     */
    public record Suggestion(String without, String href, long found, boolean exact) {}

    /** Most helpful first; a part that alone changes nothing is not offered. */
    List<Suggestion> suggestions(SearchView.Form form) {
        return form.parts().stream()
                .map(this::suggestion)
                .filter(suggestion -> suggestion.found() > 0)
                .sorted(Comparator.comparingLong(Suggestion::found).reversed())
                .toList();
    }

    private Suggestion suggestion(SearchView.Part part) {
        Optional<Facets> there = statements.facets(part.rest());
        return new Suggestion(
                part.words(),
                part.href(),
                there.map(Facets::statements).orElse(0L),
                there.map(Facets::exact).orElse(true));
    }
}
