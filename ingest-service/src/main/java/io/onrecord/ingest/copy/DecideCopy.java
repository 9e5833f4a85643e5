package io.onrecord.ingest.copy;

import io.onrecord.contracts.api.ProblemException;
import io.onrecord.ingest.database.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes down what a person says of an article being a copy, and has it hold at once. Kept for ever: the newest counts. */
@ApplicationScoped
class DecideCopy {
    private static final String UNREACHABLE = "what is said of copies cannot be written into the record";

    private static final String WRITE = """
            INSERT INTO copy_decision (article_id, outcome, of_id, reason, made_by, decided_at) VALUES (?, ?, ?, ?, ?, ?)""";

    /** Whether people have said that one is, be it by way of others, a copy of another. */
    private static final String IN_A_CIRCLE = """
            WITH RECURSIVE said (id) AS (
                SELECT ?::uuid
                UNION
                SELECT d.of_id FROM said JOIN copy_decision d ON d.article_id = said.id
                WHERE d.of_id IS NOT NULL AND NOT EXISTS (
                    SELECT FROM copy_decision later WHERE later.article_id = d.article_id AND later.id > d.id))
            SELECT FROM said WHERE id = ?""";

    private final Database database;
    private final CompareArticles compare;
    private final Clock clock;

    DecideCopy(Database database, CompareArticles compare, Clock clock) {
        this.database = database;
        this.compare = compare;
        this.clock = clock;
    }

    /**
     * Of one article.
     *
     * @param by who signed in, by name
     * @throws ProblemException when it cannot be so
     */
    void decide(UUID article, Said said, String reason, String by) {
        QuarkusTransaction.requiringNew()
                .call(() -> database.call(UNREACHABLE, connection -> {
                    new CopyRows(connection).lock();
                    check(connection, article, said);
                    write(connection, article, said, reason, by);
                    compare.compare(connection, article);
                    return article;
                }));
    }

    private static void check(Connection connection, UUID article, Said said) throws SQLException {
        if (!isThere(connection, article)) {
            throw new ProblemException(
                    404,
                    "article-unknown",
                    "There is no such article",
                    "no article has the id " + article + "; check it");
        }
        if (said instanceof Said.CopyOf(UUID other)) {
            if (other.equals(article)) {
                throw invalid(422, "copy-of-itself", "of: an article is no copy of itself; give the id of another");
            }
            if (!isThere(connection, other)) {
                throw invalid(422, "copy-of-unknown", "of: no article has the id " + other + "; check it");
            }
            if (isInACircle(connection, other, article)) {
                throw invalid(
                        409,
                        "copy-circular",
                        "somebody said that " + other
                                + " is a copy of this one, or of a copy of it; say 'undecided' of that first");
            }
        }
    }

    private static boolean isThere(Connection connection, UUID article) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT FROM article WHERE id = ?")) {
            select.setObject(1, article);
            return hasRow(select);
        }
    }

    private static boolean isInACircle(Connection connection, UUID from, UUID to) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(IN_A_CIRCLE)) {
            select.setObject(1, from);
            select.setObject(2, to);
            return hasRow(select);
        }
    }

    private static boolean hasRow(PreparedStatement select) throws SQLException {
        try (ResultSet rows = select.executeQuery()) {
            return rows.next();
        }
    }

    private void write(Connection connection, UUID article, Said said, String reason, String by) throws SQLException {
        @Nullable UUID other = said instanceof Said.CopyOf copy ? copy.other() : null;
        try (PreparedStatement insert = connection.prepareStatement(WRITE)) {
            insert.setObject(1, article);
            insert.setString(2, outcome(said));
            insert.setObject(3, other);
            insert.setString(4, reason);
            insert.setString(5, by);
            insert.setObject(6, Database.time(clock.instant()));
            insert.executeUpdate();
        }
    }

    private static String outcome(Said said) {
        return switch (said) {
            case Said.CopyOf copy -> "COPY";
            case Said.Original original -> "ORIGINAL";
            case Said.Nothing nothing -> "UNDECIDED";
        };
    }

    private static ProblemException invalid(int status, String code, String detail) {
        return new ProblemException(status, code, "The decision cannot be accepted", detail);
    }
}
