package io.onrecord.dashboard;

import io.onrecord.contracts.Span;
import io.onrecord.contracts.api.ArticleMatch;
import io.onrecord.contracts.api.ArticleSummary;
import io.onrecord.contracts.api.Counts.Bin;
import io.onrecord.contracts.api.Facets;
import io.onrecord.contracts.api.Facets.Facet;
import io.onrecord.contracts.api.Facets.Times;
import io.onrecord.contracts.api.Facets.Value;
import io.onrecord.contracts.api.LikeStatements;
import io.onrecord.contracts.api.LikeStatements.Like;
import io.onrecord.contracts.api.SpeakerSuggestion;
import io.onrecord.contracts.api.SpeakerSummary;
import io.onrecord.contracts.api.StatementSummary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The invented record, searched: where a word stands, what is like what, whom a name may mean. */
final class Searched {
    /** A search that finds more than can be counted. */
    static final String COMMON = "common";

    private Searched() {}

    /** With the first word of the search marked, where it stands as it is. */
    static StatementSummary marked(StatementSummary statement, Map<String, String> asked) {
        return statement.found(places(statement.text(), asked), asked.containsKey("sort") ? 0.5 : null);
    }

    static ArticleSummary marked(ArticleSummary article, Map<String, String> asked) {
        if (!asked.containsKey("q") || article.title() == null) {
            return article;
        }
        String snippet = article.title() + " and more";
        return article.found(new ArticleMatch(places(article.title(), asked), snippet, places(snippet, asked)));
    }

    private static List<Span> places(String text, Map<String, String> asked) {
        String word = asked.getOrDefault("q", "").split(" ", -1)[0].replaceFirst("s$", "");
        int at = word.isEmpty() ? -1 : text.indexOf(word);
        if (at < 0) {
            return List.of();
        }
        int start = text.codePointCount(0, at);
        return List.of(new Span(start, start + word.codePointCount(0, word.length())));
    }

    static Facets facets(Map<String, String> asked, boolean filled) {
        if (!filled || "nothing".equals(asked.get("q"))) {
            Facet none = new Facet(List.of(), true);
            return new Facets(0, true, none, none, none, none, none, new Times("month", List.of(), true));
        }
        boolean exact = !COMMON.equals(asked.get("q"));
        return new Facets(
                62,
                exact,
                facet(
                        exact,
                        new Value(World.PRESIDENT.toString(), "Mirela Orlan", 40),
                        new Value("unknown", "unknown", 21),
                        new Value(World.HOSTILE.toString(), World.EVIL, 1)),
                facet(exact, new Value("ceasefire", "Ceasefire", 33), new Value("evil", World.EVIL, 1)),
                facet(exact, new Value("TNA", "TNA", 61), new Value(World.EVIL, World.EVIL, 1)),
                facet(exact, new Value("direct", "direct", 41), new Value("indirect", "indirect", 21)),
                facet(exact, new Value("asserted", "asserted", 60), new Value("denied", "denied", 2)),
                new Times(
                        "year",
                        List.of(
                                new Bin(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31), 22),
                                new Bin(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), 40)),
                        exact));
    }

    private static Facet facet(boolean exact, Value... values) {
        return new Facet(List.of(values), exact);
    }

    static Optional<LikeStatements> like(String id) {
        List<StatementSummary> all = new ArrayList<>(Spoken.statements());
        all.add(Spoken.hostile());
        all.add(Positioned.before(Spoken.hostile()));
        return all.stream()
                .filter(one -> one.id().toString().equals(id))
                .findFirst()
                .map(one -> new LikeStatements(
                        one,
                        one.id().equals(World.id("mood"))
                                ? List.of()
                                : List.of(new Like(Spoken.statements().get(3), 0.83), new Like(Spoken.hostile(), 0.41)),
                        1_200));
    }

    static List<SpeakerSuggestion> suggested(Map<String, String> asked, List<SpeakerSummary> speakers) {
        String q = asked.getOrDefault("q", "").toLowerCase(Locale.ROOT);
        List<SpeakerSuggestion> found = new ArrayList<>(speakers.stream()
                .filter(one -> one.name().toLowerCase(Locale.ROOT).contains(q))
                .map(one -> new SpeakerSuggestion(
                        one.id(),
                        one.name(),
                        one.name(),
                        one.office(),
                        one.statements(),
                        one.name().toLowerCase(Locale.ROOT).equals(q)))
                .toList());
        if ("or".equals(q)) {
            UUID other = World.id("varga");
            found.add(new SpeakerSuggestion(other, "Anton Varga", "Orvar", null, 501, false));
        }
        return found;
    }
}
