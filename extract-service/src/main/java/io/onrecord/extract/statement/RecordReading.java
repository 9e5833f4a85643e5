package io.onrecord.extract.statement;

import io.onrecord.extract.database.Transactions;
import io.onrecord.extract.letter.DeadLetters;
import io.onrecord.extract.speaker.FindSpeakers;
import io.onrecord.extract.speaker.UnusedSpeakers;
import io.onrecord.extract.speaker.Who;
import io.onrecord.extract.topic.ArticleTopics;
import io.onrecord.extraction.Speaker;
import io.onrecord.extraction.topics.TopicScore;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.OptionalInt;

/** Puts what was read into the record in place of what an earlier reading found, all or nothing. */
@ApplicationScoped
public class RecordReading {
    private final Transactions transactions;
    private final FindSpeakers speakers;

    RecordReading(Transactions transactions, FindSpeakers speakers) {
        this.transactions = transactions;
        this.speakers = speakers;
    }

    /**
     * Replaces the article's statements.
     *
     * @return how many statements the article has; nothing when the record has those of a newer version
     */
    public OptionalInt record(Extraction extraction, ArticleTopics topics) throws SQLException {
        return transactions.run(connection -> record(connection, extraction, topics));
    }

    private OptionalInt record(Connection connection, Extraction extraction, ArticleTopics topics) throws SQLException {
        var article = extraction.article();
        var reading = new ReadingRow(connection);
        reading.lock(article.id());
        if (reading.version(article.id()).orElse(0) > article.version()) {
            return OptionalInt.empty();
        }
        var who = speakers.find(
                connection,
                extraction.speakers(),
                extraction.facts().context(extraction.read().dateline()));
        var counts = new Counts();
        counts.subtractAll(connection, article.id());
        var rows = new Rows(connection, article.id());
        var before = rows.delete();
        rows.insert(extraction, who, topics);
        add(extraction, who, topics, counts);
        counts.write(connection);
        who.values().forEach(one -> before.remove(one.id()));
        new UnusedSpeakers(connection).delete(before);
        reading.extracted(extraction);
        DeadLetters.clear(connection, article.id());
        return OptionalInt.of(extraction.statements().size());
    }

    private static void add(Extraction extraction, Map<Speaker, Who> who, ArticleTopics topics, Counts counts) {
        var facts = extraction.facts();
        for (int i = 0; i < extraction.statements().size(); i++) {
            var statement = extraction.statements().get(i).statement();
            var speaker = Rows.of(who, statement.speaker()).id();
            var kind = statement.kind().name();
            counts.add(new Count(facts.publishedOn(), facts.outlet(), speaker, null, kind));
            for (TopicScore topic : topics.statements().get(i)) {
                counts.add(new Count(facts.publishedOn(), facts.outlet(), speaker, topic.topic(), kind));
            }
        }
    }
}
