package io.onrecord.extract.tagging;

import io.onrecord.extract.database.Transactions;
import io.onrecord.extract.statement.ReadingRow;
import io.onrecord.extract.topic.AssignTopics;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Gives articles that were read before vectors were kept the ones they would get today. */
@ApplicationScoped
public class FillVectors {
    private final Transactions transactions;
    private final AssignTopics assign;

    FillVectors(Transactions transactions, AssignTopics assign) {
        this.transactions = transactions;
        this.assign = assign;
    }

    /** One at a time, so that nobody waits for long. */
    public void of(List<UUID> articles) throws SQLException {
        var missing = transactions.run(connection -> new Archive(connection).withoutVectors(articles));
        for (var article : missing) {
            transactions.run(connection -> {
                ReadingRow.lock(connection, article);
                var archive = new Archive(connection);
                // Somebody else may have done it while we waited.
                if (!archive.withoutVectors(List.of(article)).isEmpty()) {
                    archive.fill(article, assign);
                }
                return true;
            });
        }
    }
}
