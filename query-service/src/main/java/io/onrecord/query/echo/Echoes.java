package io.onrecord.query.echo;

import io.onrecord.contracts.api.EchoDetail;
import io.onrecord.contracts.api.EchoDetail.Because;
import io.onrecord.contracts.api.EchoDetail.Carrier;
import io.onrecord.query.sql.Database;
import io.onrecord.query.sql.Sql;
import io.onrecord.query.statement.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads echoes. */
@ApplicationScoped
class Echoes {
    /** An echo of more is shown in part: nobody reads five hundred wordings. */
    private static final int MOST = 500;

    private final Database database;
    private final Statements statements;

    private record Size(UUID echo, long statements, long articles) {}

    private record Link(UUID statement, Because because) {}

    Echoes(Database database, Statements statements) {
        this.database = database;
        this.statements = statements;
    }

    /** The echo that a statement is in. */
    Optional<EchoDetail> of(UUID statement) {
        return database.first(
                        Sql.of("""
                        SELECT s.echo_id, count(*) AS statements, count(DISTINCT s.article_id) AS articles FROM statement s
                        WHERE s.echo_id = (SELECT o.echo_id FROM statement o WHERE o.id = ?) GROUP BY s.echo_id""", statement),
                        row -> new Size(row.id("echo_id"), row.number("statements"), row.number("articles")))
                .map(this::detail);
    }

    private EchoDetail detail(Size size) {
        var because = because(size.echo());
        var carriers = statements.ofEcho(size.echo(), MOST).stream()
                .map(statement -> new Carrier(statement, because.get(statement.id())))
                .toList();
        return OneEcho.of(size.echo(), carriers, size.statements(), size.articles());
    }

    private Map<UUID, Because> because(UUID echo) {
        List<Link> links = database.list(
                Sql.of("""
                SELECT l.statement_id, l.via_id, l.probability, l.meaning, l.run FROM echo_link l
                JOIN statement s ON s.article_id = l.article_id AND s.id = l.statement_id WHERE s.echo_id = ?""", echo),
                row -> new Link(
                        row.id("statement_id"),
                        new Because(
                                row.id("via_id"), row.real("probability"), row.real("meaning"), row.integer("run"))));
        return links.stream().collect(Collectors.toMap(Link::statement, Link::because));
    }
}
