package io.onrecord.query.statement;

import io.onrecord.contracts.api.EchoRef;
import io.onrecord.query.sql.Database;
import io.onrecord.query.sql.Sql;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How many statements and outlets the echoes of some statements have, read in one go. */
record EchoesOfStatements(Map<UUID, Size> byEcho) {

    record Size(UUID echo, long statements, long outlets) {}

    static EchoesOfStatements read(Database database, List<StatementRow> rows) {
        UUID[] echoes = rows.stream()
                .map(StatementRow::echo)
                .filter(Objects::nonNull)
                .distinct()
                .toArray(UUID[]::new);
        if (echoes.length == 0) {
            return new EchoesOfStatements(Map.of());
        }
        return new EchoesOfStatements(database
                .list(
                        Sql.of("""
                        SELECT echo_id, count(*) AS statements, count(DISTINCT coalesce(outlet, '')) AS outlets
                        FROM statement WHERE echo_id = ANY (?) GROUP BY echo_id""", (Object) echoes).planOnce(),
                        row -> new Size(row.id("echo_id"), row.number("statements"), row.number("outlets")))
                .stream()
                .collect(Collectors.toMap(Size::echo, size -> size)));
    }

    @Nullable
    EchoRef of(StatementRow row) {
        @Nullable Size size = row.echo() == null ? null : byEcho.get(row.echo());
        return size == null ? null : new EchoRef(size.echo(), row.first(), size.statements(), size.outlets());
    }
}
