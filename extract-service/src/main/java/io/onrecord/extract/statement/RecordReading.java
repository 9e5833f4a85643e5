package io.onrecord.extract.statement;

import io.onrecord.extract.article.Articles;
import io.onrecord.extract.database.Transactions;
import io.onrecord.extract.decision.Decisions;
import io.onrecord.extract.decision.Utterances;
import io.onrecord.extract.letter.DeadLetters;
import io.onrecord.extract.speaker.FindSpeakers;
import io.onrecord.extract.speaker.TakenDown;
import io.onrecord.extract.speaker.UnusedSpeakers;
import io.onrecord.extract.topic.ArticleTopics;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;

/** Puts what was read into the record in place of what an earlier reading found, all or nothing. */
@ApplicationScoped
public class RecordReading {
    private final Transactions transactions;
    private final FindSpeakers speakers;

    RecordReading(Transactions transactions, FindSpeakers speakers) {
        this.transactions = transactions;
        this.speakers = speakers;
    }

    /** Replaces the article's statements, if what was read is still what the article is. */
    public Outcome record(Extraction extraction, ArticleTopics topics) throws SQLException {
        return transactions.run(connection -> record(connection, extraction, topics));
    }

    private Outcome record(Connection connection, Extraction extraction, ArticleTopics topics) throws SQLException {
        var article = extraction.article();
        var reading = new ReadingRow(connection);
        reading.lock(article.id());
        int before = reading.version(article.id()).orElse(0);
        if (before > article.version()) {
            return new Outcome.Older();
        }
        // Whoever has read it since has recorded that, and must not be overwritten with what was true before.
        if (!Articles.isAsRead(connection, article)) {
            return new Outcome.Outdated();
        }
        var decisions = Decisions.ofArticle(connection, article.id());
        var decided = Corrected.of(extraction, topics, decisions);
        EchoTurn.share(connection);
        var attribute = new Attribute(connection, speakers);
        var read = attribute.read(extraction, decided);
        keepTopics(connection);
        if (!topics.own().isCurrent(connection)) {
            return new Outcome.OtherTopics();
        }
        var again = Reextracted.before(connection, article.id());
        var counts = new Counts();
        counts.subtractAll(connection, article.id());
        var rows = new Rows(connection, article.id());
        var since = Since.before(connection, article.id());
        PastRows.keep(connection, article.id(), before, article.version());
        var named = rows.delete();
        var who = attribute.of(decided, read);
        var corrected = decided.without(who, TakenDown.among(connection, who.everybody(decided.extraction())));
        rows.insert(corrected, who, since);
        counts.addAll(connection, article.id());
        reading.extracted(corrected.extraction());
        if (again.isPresent()) {
            again.get().after(article.version());
        }
        DeadLetters.clear(connection, article.id());
        // As late as can be: the rows of a day are what all who record wait for.
        counts.write(connection);
        new NamedRows(connection, article.id()).write();
        read.values().forEach(one -> named.remove(one.id()));
        new UnusedSpeakers(connection).delete(named);
        Utterances.findAgain(connection, article.id(), article.version(), corrected.left());
        Decisions.found(connection, corrected.found());
        Decisions.lost(connection, corrected.lost());
        Decisions.mark(connection, decisions.undone(), "UNDONE", 1);
        return new Outcome.Recorded(corrected.extraction().statements().size());
    }

    /** The counts go by the topic tree: whoever changes it waits, and so do we for them. */
    public static void keepTopics(Connection connection) throws SQLException {
        try (var lock = connection.createStatement()) {
            lock.execute("LOCK TABLE topic IN SHARE MODE");
        }
    }

    /** For whoever changes the topics: one at a time, and nobody keeps them. To begin with the other lock would block both. */
    public static void changeTopics(Connection connection) throws SQLException {
        try (var lock = connection.createStatement()) {
            lock.execute("LOCK TABLE topic IN SHARE ROW EXCLUSIVE MODE");
        }
    }
}
