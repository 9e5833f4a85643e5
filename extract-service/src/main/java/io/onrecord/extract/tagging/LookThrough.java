package io.onrecord.extract.tagging;

import io.onrecord.extract.database.Transactions;
import io.onrecord.extract.statement.ReadingRow;
import io.onrecord.extract.statement.RecordReading;
import io.onrecord.extract.topic.AssignTopics;
import io.onrecord.extraction.topics.OwnTopics;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Looks through the record for one topic, some articles at a time, each time in one transaction with how far it got: whoever
 * stops in between, somebody goes on from there. Articles are locked as when they are recorded, and in the same order:
 * article, topics, task.
 */
@ApplicationScoped
class LookThrough {
    private static final Logger LOG = Logger.getLogger(LookThrough.class);
    private static final int AT_ONCE = 50;

    private final Transactions transactions;
    private final AssignTopics assign;

    LookThrough(Transactions transactions, AssignTopics assign) {
        this.transactions = transactions;
        this.assign = assign;
    }

    /** The next articles of the next topic; false when nothing is left to do. */
    boolean some() throws SQLException {
        Optional<Task> task = transactions.run(connection -> new Tasks(connection).next());
        if (task.isEmpty()) {
            return false;
        }
        var recognised = assign.own(task.get().topic());
        transactions.run(connection -> some(connection, task.get(), recognised));
        return true;
    }

    private boolean some(Connection connection, Task task, OwnTopics recognised) throws SQLException {
        var archive = new Archive(connection, assign);
        var articles = archive.after(task, AT_ONCE);
        for (var article : articles) {
            ReadingRow.lock(connection, article);
        }
        RecordReading.keepTopics(connection);
        var tasks = new Tasks(connection);
        if (!tasks.claim(task)) {
            return false;
        }
        if (articles.isEmpty()) {
            tasks.finish(task);
            LOG.infof(
                    "topic %s: %s, %d articles looked through",
                    task.topic().id(), task.removed() ? "gone" : "found wherever it is", task.articles());
            return true;
        }
        tag(connection, archive, task, articles, recognised);
        tasks.advance(task, articles);
        LOG.infof("topic %s: %d articles looked through", task.topic().id(), task.articles() + articles.size());
        return true;
    }

    private static void tag(
            Connection connection, Archive archive, Task task, List<UUID> articles, OwnTopics recognised)
            throws SQLException {
        var tags = new Tags(connection, task.topic().id());
        for (var id : articles) {
            var stored = archive.article(id);
            if (stored != null && task.removed()) {
                tags.put(id, stored, List.of(), List.of());
            } else if (stored != null) {
                var topics = recognised.assign(stored.vectors().with(stored.title(), stored.words()));
                tags.put(id, stored, topics, OwnTopics.ofArticle(topics));
            }
        }
        tags.write();
    }
}
