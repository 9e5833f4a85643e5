package io.onrecord.extract.statement;

import io.onrecord.extract.article.Article;
import io.onrecord.extract.article.ArticleFacts;
import io.onrecord.extract.database.Transactions;
import io.onrecord.extract.decision.Decision;
import io.onrecord.extract.decision.Decisions;
import io.onrecord.extract.decision.Utterances;
import io.onrecord.extract.letter.DeadLetters;
import io.onrecord.extract.speaker.UnusedSpeakers;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Notes in the record why an article could not be read. */
@ApplicationScoped
public class RecordFailure {
    private final Transactions transactions;

    RecordFailure(Transactions transactions) {
        this.transactions = transactions;
    }

    public void record(Article article, ArticleFacts facts, String reason) throws SQLException {
        transactions.run(connection -> record(connection, article, facts, DeadLetters.cut(reason)));
    }

    private static boolean record(Connection connection, Article article, ArticleFacts facts, String reason)
            throws SQLException {
        var reading = new ReadingRow(connection);
        reading.lock(article.id());
        int version = reading.version(article.id()).orElse(0);
        var again = Reextracted.before(connection, article.id());
        if (version == article.version()) {
            reading.failedAgain(article.id(), reason);
        } else if (version < article.version()) {
            // The statements of an older version point into a text that is no longer shown.
            EchoTurn.share(connection);
            RecordReading.keepTopics(connection);
            var counts = new Counts();
            counts.subtractAll(connection, article.id());
            PastRows.keep(connection, article.id(), version, article.version());
            var before = new Rows(connection, article.id()).delete();
            reading.failed(article, facts, reason);
            counts.write(connection);
            new NamedRows(connection, article.id()).write();
            new UnusedSpeakers(connection).delete(before);
            var decisions = Decisions.ofArticle(connection, article.id());
            Decisions.lost(
                    connection, decisions.inForce().stream().map(Decision::id).toList());
            Utterances.findAgain(connection, article.id(), article.version(), List.of());
        }
        if (again.isPresent()) {
            again.get().failed(reason);
        }
        return true;
    }
}
