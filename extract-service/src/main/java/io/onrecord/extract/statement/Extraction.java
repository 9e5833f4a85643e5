package io.onrecord.extract.statement;

import io.onrecord.extract.article.Article;
import io.onrecord.extract.article.ArticleFacts;
import io.onrecord.extraction.ReadArticle;
import io.onrecord.extraction.Speaker;
import io.onrecord.extraction.topics.Opening;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

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
        for (var statement : read.statements()) {
            var row = StatementRow.of(article.id(), statement, words);
            statements.putIfAbsent(row.id(), row);
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
        return new Extraction(article, read, facts, List.copyOf(statements.values()), mentions);
    }

    /** The words of each statement. */
    public List<String> contents() {
        return statements.stream().map(StatementRow::content).toList();
    }

    /** Title and lead: what an article is about stands there. */
    public String opening() {
        return Opening.of(facts.title(), article.text(), read.titleSpan(), read.boilerplate());
    }

    /** Empty when there is none. */
    public String title() {
        return Objects.requireNonNullElse(facts.title(), "");
    }

    Set<Speaker> speakers() {
        var all = new LinkedHashSet<Speaker>();
        statements.forEach(row -> all.add(row.statement().speaker()));
        mentions.forEach(row -> all.add(row.speaker()));
        return all;
    }
}
