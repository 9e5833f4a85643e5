package io.onrecord.query.reading;

import io.onrecord.contracts.Span;
import io.onrecord.contracts.api.ArticleDetail;
import io.onrecord.contracts.api.ArticleDetail.MentionView;
import io.onrecord.contracts.api.ArticleSummary;
import io.onrecord.contracts.api.TopicScore;
import io.onrecord.query.article.Articles;
import io.onrecord.query.article.AsTaken;
import io.onrecord.query.sql.Database;
import io.onrecord.query.sql.Sql;
import io.onrecord.query.statement.Statements;
import io.onrecord.store.statement.MentionEntity;
import io.onrecord.store.statement.ReadingEntity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts an article together with everything found in it. */
@ApplicationScoped
class Readings {
    private final Database database;
    private final Articles articles;
    private final Statements statements;

    Readings(Database database, Articles articles, Statements statements) {
        this.database = database;
        this.articles = articles;
        this.statements = statements;
    }

    ArticleDetail of(UUID id) {
        ArticleSummary summary = articles.summary(id);
        AsTaken taken = articles.asTaken(id);
        @Nullable ReadingEntity reading = ReadingEntity.findById(id);
        return new ArticleDetail(
                summary,
                taken.version(),
                taken.versions(),
                articles.text(id),
                taken.author(),
                taken.publishedMethod(),
                taken.modified(),
                taken.textMethod(),
                taken.cutShort(),
                reading == null ? null : reading.language,
                reading == null ? null : reading.dateline,
                reading == null ? null : reading.agency,
                reading == null ? null : title(reading),
                reading == null ? List.of() : spans(reading.boilerplate),
                articles.copyDecision(id),
                statements.of(id),
                mentions(id),
                topics(id));
    }

    private List<TopicScore> topics(UUID id) {
        return database.list(
                Sql.of("""
                SELECT t.id, t.label, at.score FROM article_topic at JOIN topic t ON t.id = at.topic_id AND NOT t.removed
                WHERE at.article_id = ? ORDER BY at.score DESC, t.id""", id), row -> new TopicScore(row.text("id"), row.text("label"), row.real("score")));
    }

    private static List<MentionView> mentions(UUID id) {
        return MentionEntity.<MentionEntity>list("key.articleId = ?1 order by spanStart, key.ordinal", id).stream()
                .map(mention ->
                        new MentionView(new Span(mention.spanStart, mention.spanEnd), mention.speakerId, mention.name))
                .toList();
    }

    private static @Nullable Span title(ReadingEntity reading) {
        return reading.titleStart == null || reading.titleEnd == null
                ? null
                : new Span(reading.titleStart, reading.titleEnd);
    }

    private static List<Span> spans(int[] ends) {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i + 1 < ends.length; i += 2) {
            spans.add(new Span(ends[i], ends[i + 1]));
        }
        return List.copyOf(spans);
    }
}
