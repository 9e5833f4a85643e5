package io.onrecord.extract.statement;

import io.onrecord.extract.article.Article;
import io.onrecord.extract.article.ArticleFacts;
import io.onrecord.extraction.ReadArticle;
import io.onrecord.extraction.Speaker;
import io.onrecord.extraction.topics.Opening;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** All that was read in one version of an article, ready to be recorded. */
public record Extraction(
        Article article,
        ReadArticle read,
        ArticleFacts facts,
        List<StatementRow> statements,
        List<MentionRow> mentions) {
    /** A place where somebody is named. */
    public record MentionRow(int start, int end, Speaker speaker, String name) {}

    /** Statements that are the same content of the same kind are one. */
    public static Extraction of(Article article, ReadArticle read, ArticleFacts facts) {
        var words = new Words(article.text());
        var statements = new LinkedHashMap<UUID, StatementRow>();
        var ordinals = new HashMap<UUID, Integer>();
        var places = new ArrayList<Integer>();
        for (var statement : read.statements()) {
            var row = StatementRow.of(article.id(), statement, words);
            statements.putIfAbsent(row.id(), row);
            places.add(ordinals.computeIfAbsent(row.id(), id -> ordinals.size()));
        }
        var mentions = read.mentions().stream()
                .map(mention -> {
                    var name = mention.speaker().name();
                    return new MentionRow(
                            mention.span().start(),
                            mention.span().end(),
                            mention.speaker(),
                            name != null ? name : words.of(mention.span()));
                })
                .toList();
        var rows = new ArrayList<StatementRow>();
        statements.values().forEach(row -> rows.add(row.reportedIn(ordinal(row, rows.size(), places))));
        return new Extraction(article, read, facts, List.copyOf(rows), mentions);
    }

    /** Which row passes this one on; what was dropped as the same is the one that stayed. */
    private static @Nullable Integer ordinal(StatementRow row, int own, List<Integer> places) {
        var outer = row.statement().reportedIn();
        if (outer == null) return null;
        var place = places.get(outer);
        return place == own ? null : place;
    }

    /** But for some statements; what one of those reported is reported by nobody. */
    Extraction without(Set<UUID> rejected) {
        if (rejected.isEmpty()) {
            return this;
        }
        var places = new HashMap<Integer, Integer>();
        var left = new ArrayList<StatementRow>();
        for (int i = 0; i < statements.size(); i++) {
            if (!rejected.contains(statements.get(i).id())) {
                places.put(i, left.size());
                left.add(statements.get(i));
            }
        }
        var rows = left.stream()
                .map(row -> row.reportedIn() == null ? row : row.reportedIn(places.get(row.reportedIn())))
                .toList();
        return new Extraction(article, read, facts, rows, mentions);
    }

    /** But for some places. */
    Extraction withoutMentions(Predicate<MentionRow> gone) {
        return new Extraction(
                article,
                read,
                facts,
                statements,
                mentions.stream().filter(gone.negate()).toList());
    }

    /** The words of each statement. */
    public List<String> contents() {
        return statements.stream().map(StatementRow::content).toList();
    }

    /** Title and lead: what an article is about stands there; empty in a language that is not understood. */
    public String opening() {
        return !read.isUnderstood()
                ? ""
                : Opening.of(facts.title(), article.text(), read.titleSpan(), read.boilerplate());
    }

    /** Empty when there is none, or in a language that is not understood. */
    public String title() {
        return !read.isUnderstood() ? "" : Objects.requireNonNullElse(facts.title(), "");
    }

    Set<Speaker> speakers() {
        var all = new LinkedHashSet<Speaker>();
        statements.forEach(row -> all.add(row.statement().speaker()));
        mentions.forEach(row -> all.add(row.speaker()));
        return all;
    }
}
