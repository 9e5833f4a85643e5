package io.onrecord.query.hit;

import io.onrecord.contracts.Span;
import io.onrecord.contracts.api.ArticleMatch;
import io.onrecord.query.sql.Database;
import io.onrecord.query.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds where the words of a search stand, in the rows of one page. Postgres marks them, since it alone knows which words it
 * takes for the same; but of a phrase it marks every word wherever it stands, so those are asked for once more.
 */
@ApplicationScoped
public class FindHits {
    private static final String WHOLE = Marked.MARKS + ", HighlightAll=true";
    private static final String PART = Marked.MARKS + ", MaxFragments=1, MaxWords=40, MinWords=20";

    private final Database database;

    FindHits(Database database) {
        this.database = database;
    }

    private record Found(UUID id, Marked whole, @Nullable Marked part) {}

    /** In the words of some statements, by id. */
    public Map<UUID, List<Span>> inStatements(List<UUID> ids, String q) {
        SoughtWords sought = SoughtWords.of(q);
        if (ids.isEmpty() || sought.isEmpty()) {
            return Map.of();
        }
        List<Found> found = database.list(
                Sql.of("SELECT s.id, char_length(s.content_text) AS length, ts_headline('english', "
                                + Marked.CLEANED.formatted("s.content_text"))
                        .add(", websearch_to_tsquery('english', ?), ?) AS words FROM statement s", sought.any(), WHOLE)
                        .where("s.id = ANY (?)", (Object) ids.toArray(UUID[]::new)),
                row -> new Found(row.id("id"), Marked.of(row.text("words")).whole(row.integer("length")), null));
        List<List<Span>> spans = spans(found.stream().map(Found::whole).toList(), sought);
        Map<UUID, List<Span>> all = new HashMap<>();
        for (int i = 0; i < found.size(); i++) {
            all.put(found.get(i).id(), spans.get(i));
        }
        return all;
    }

    /** In title and text of some articles, by id. */
    public Map<UUID, ArticleMatch> inArticles(List<UUID> ids, String q) {
        SoughtWords sought = SoughtWords.of(q);
        if (ids.isEmpty() || sought.isEmpty()) {
            return Map.of();
        }
        List<Found> found = articles(ids, sought);
        List<List<Span>> spans = spans(
                found.stream()
                        .flatMap(one -> Stream.of(one.whole(), one.part() == null ? Marked.of("") : one.part()))
                        .toList(),
                sought);
        Map<UUID, ArticleMatch> all = new HashMap<>();
        for (int i = 0; i < found.size(); i++) {
            List<Span> words = spans.get(2 * i + 1);
            @Nullable Marked part = words.isEmpty() ? null : found.get(i).part();
            all.put(found.get(i).id(), new ArticleMatch(spans.get(2 * i), part == null ? null : part.text(), words));
        }
        return all;
    }

    /** The search looks as far into a text as its index does. */
    private List<Found> articles(List<UUID> ids, SoughtWords sought) {
        return database.list(
                Sql.of("WITH sought AS (SELECT websearch_to_tsquery('english', ?) AS any)", sought.any())
                        .add("SELECT a.id, ts_headline('english',")
                        .add(
                                Marked.CLEANED.formatted("coalesce(r.title, a.title, '')")
                                        + ", sought.any, ?) AS title,",
                                WHOLE)
                        .add("CASE WHEN av.search @@ sought.any THEN ts_headline('english',")
                        .add(
                                Marked.CLEANED.formatted("left(av.text, 200000)") + ", sought.any, ?) END AS snippet",
                                PART)
                        .add("FROM sought, article a LEFT JOIN reading r ON r.article_id = a.id")
                        .add("JOIN article_version av ON av.article_id = a.id AND av.version = a.version")
                        .where("a.id = ANY (?)", (Object) ids.toArray(UUID[]::new)),
                row -> {
                    @Nullable String snippet = row.textOrNull("snippet");
                    return new Found(
                            row.id("id"), Marked.of(row.text("title")), snippet == null ? null : Marked.of(snippet));
                });
    }

    private List<List<Span>> spans(List<Marked> texts, SoughtWords sought) {
        if (!sought.hasPhrase()) {
            return texts.stream().map(Marked::words).toList();
        }
        List<Stretch> stretches = Stretch.of(texts, sought);
        Set<Stretch.Question> right =
                right(stretches.stream().map(Stretch::question).distinct().toList());
        return IntStream.range(0, texts.size())
                .mapToObj(text -> Stretch.spans(text, texts.get(text), stretches, right))
                .toList();
    }

    private Set<Stretch.Question> right(List<Stretch.Question> questions) {
        String[] words = questions.stream().map(Stretch.Question::words).toArray(String[]::new);
        String[] terms = questions.stream().map(Stretch.Question::term).toArray(String[]::new);
        return new HashSet<>(database.list(
                Sql.of("SELECT words, term FROM unnest(?, ?) AS question (words, term)", words, terms)
                        .where(
                                "to_tsvector('english', words) @@ websearch_to_tsquery('english', '\"' || term || '\"')"),
                row -> new Stretch.Question(row.text("words"), row.text("term"))));
    }
}
