package io.onrecord.extract.topic;

import io.agroal.api.AgroalDataSource;
import io.onrecord.extraction.topics.TopicAssigner;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Keeps what the topics of people's own are recognised by, and makes it anew when they have changed. */
@ApplicationScoped
public class KeepOwn {
    private final AgroalDataSource record;
    private final TopicAssigner assigner;
    private volatile @Nullable OwnInForce known;

    KeepOwn(AgroalDataSource record, TopicAssigner assigner) {
        this.record = record;
        this.assigner = assigner;
    }

    /** Those in force now. */
    public OwnInForce now() throws SQLException {
        try (var connection = record.getConnection()) {
            var before = known;
            if (before != null && before.isCurrent(connection)) {
                return before;
            }
            var read = OwnInForce.read(connection, assigner);
            known = read;
            return read;
        }
    }
}
