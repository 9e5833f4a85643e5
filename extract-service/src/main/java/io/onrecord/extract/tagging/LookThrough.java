package io.onrecord.extract.tagging;

import io.onrecord.extract.database.Transactions;
import io.onrecord.extract.statement.EchoTurn;
import io.onrecord.extract.statement.ReadingRow;
import io.onrecord.extract.statement.RecordReading;
import io.onrecord.extract.topic.KeepOwn;
import io.onrecord.extraction.topics.OwnTopics;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Looks through the record for one topic, some articles at a time, each time in one transaction with how far it got: whoever
 * stops in between, somebody goes on from there. Articles are locked as when they are recorded, and in the same order:
 * article, echoes, topics, task. Nothing is read by the model while more than one article is locked.
 */
@ApplicationScoped
class LookThrough {
    private static final Logger LOG = Logger.getLogger(LookThrough.class);
    private static final int AT_ONCE = 50;

    private final Transactions transactions;
    private final FillVectors fill;
    private final KeepOwn own;

    LookThrough(Transactions transactions, FillVectors fill, KeepOwn own) {
        this.transactions = transactions;
        this.fill = fill;
        this.own = own;
    }

    /** What there is to do. */
    List<Task> tasks() throws SQLException {
        return transactions.run(connection -> new Tasks(connection).all());
    }

    /** The next articles of a task; false when another replica is at it. */
    boolean some(Task task) throws SQLException {
        if (task.removed()) {
            return transactions.run(connection -> remove(connection, task));
        }
        var recognised = own.recognised(task.topic());
        var articles = transactions.run(connection -> new Archive(connection).after(task, AT_ONCE));
        fill.of(articles);
        return transactions.run(connection -> tag(connection, task, articles, recognised));
    }

    private static boolean tag(Connection connection, Task task, List<UUID> articles, OwnTopics recognised)
            throws SQLException {
        var tasks = new Tasks(connection);
        if (!tasks.isMyTurn(task)) {
            return false;
        }
        lock(connection, articles);
        EchoTurn.share(connection);
        RecordReading.keepTopics(connection);
        if (!tasks.claim(task)) {
            return true;
        }
        if (articles.isEmpty()) {
            tasks.finish(task);
            LOG.infof(
                    "topic %s: found wherever it is, %d articles looked through",
                    task.topic().id(), task.articles());
            return true;
        }
        var archive = new Archive(connection);
        var tags = new Tags(connection, task.topic().id());
        for (var id : articles) {
            var stored = archive.article(id);
            if (stored != null) {
                var topics = recognised.assign(stored.vectors().with(stored.title(), stored.words()));
                tags.put(id, stored.ids(), topics, OwnTopics.ofArticle(topics));
            }
        }
        tags.write();
        tasks.advance(task, articles);
        LOG.infof("topic %s: %d articles looked through", task.topic().id(), task.articles() + articles.size());
        return true;
    }

    private static boolean remove(Connection connection, Task task) throws SQLException {
        var tasks = new Tasks(connection);
        if (!tasks.isMyTurn(task)) {
            return false;
        }
        var archive = new Archive(connection);
        var articles = archive.after(task, AT_ONCE);
        lock(connection, articles);
        EchoTurn.share(connection);
        if (articles.isEmpty()) {
            // The row goes: with the weaker lock first, two who do so would wait for each other.
            RecordReading.changeTopics(connection);
        } else {
            RecordReading.keepTopics(connection);
        }
        if (!tasks.claim(task)) {
            return true;
        }
        if (articles.isEmpty()) {
            tasks.finish(task);
            LOG.infof("topic %s: gone from %d articles", task.topic().id(), task.articles());
            return true;
        }
        var tags = new Tags(connection, task.topic().id());
        for (var id : articles) {
            tags.remove(id, archive.statements(id));
        }
        tags.write();
        tasks.advance(task, articles);
        return true;
    }

    private static void lock(Connection connection, List<UUID> articles) throws SQLException {
        for (var article : articles) {
            ReadingRow.lock(connection, article);
        }
    }
}
