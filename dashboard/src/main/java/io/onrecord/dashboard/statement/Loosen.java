package io.onrecord.dashboard.statement;

import io.onrecord.dashboard.chart.OverTime.Counted;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;

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
     */
    public record Suggestion(String without, String href, long found) {}

    /** Most helpful first; a part that alone changes nothing is not offered. */
    List<Suggestion> suggestions(SearchView.Form form) {
        return form.parts().stream()
                .map(part -> new Suggestion(
                        part.words(),
                        part.rest().href(),
                        statements.count(part.rest()).map(Counted::all).orElse(0L)))
                .filter(suggestion -> suggestion.found() > 0)
                .sorted(Comparator.comparingLong(Suggestion::found).reversed())
                .toList();
    }
}
