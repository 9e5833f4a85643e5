package io.onrecord.local.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.extraction.topics.TopicTree;
import io.onrecord.local.instance.DataFolder;
import io.onrecord.local.instance.Ports;
import io.onrecord.local.screen.Screen;
import io.onrecord.local.simulate.Simulate;
import io.onrecord.local.simulate.SimulationSettings;
import io.onrecord.local.up.OnlyPostgres;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An invented record in which nothing is wrong, and what the audit says of it when something is. */
class AuditIT {
    private static final Path HOME =
            Path.of(System.getProperty("user.dir")).resolve("../..").normalize();

    /** Every article gets a sentence of its own, and is done with. */
    private static final String AS_AFTER_CHAOS = """
            WITH numbered AS (SELECT article_id, row_number() OVER (ORDER BY article_id) * 1000 AS number
                              FROM (SELECT DISTINCT article_id FROM statement) one)
            UPDATE statement s SET content_text = 'This is report number ' || n.number || ' of the day'
            FROM numbered n WHERE n.article_id = s.article_id AND s.ordinal = (SELECT min(ordinal) FROM statement t WHERE t.article_id = s.article_id)""";

    private static final String LEAST = "(SELECT min(article_id::text)::uuid FROM statement)";
    private static final String MOST = "(SELECT max(article_id::text)::uuid FROM statement)";

    @TempDir
    private Path temp;

    private final Screen silent =
            new Screen(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8), false);

    @Test
    void findsWhatIsLostAndWhatIsDoubled() throws Exception {
        DataFolder folder = new DataFolder(temp.resolve("data"));
        folder.create();
        OnlyPostgres postgres = new OnlyPostgres(
                folder, Ports.firstFree(Ports.DEFAULT_BASE, Ports::free).orElseThrow(), silent);
        try {
            postgres.start();
            Set<UUID> accepted = invent(postgres);
            Audit audit = new Audit(postgres.owner());
            assertThat(wrong(audit, accepted)).isEmpty();
            lost(postgres, audit, accepted);
            doubled(postgres, audit, accepted);
        } finally {
            postgres.stop();
        }
    }

    private Set<UUID> invent(OnlyPostgres postgres) throws Exception {
        try (var topics = Files.newBufferedReader(HOME.resolve("seeds/topics/topics.yaml"))) {
            new Simulate(new SimulationSettings(300, 1, 20, 5, LocalDate.of(2026, 1, 31), 1), postgres.owner(), silent)
                    .run(HOME.resolve("seeds/articles"), TopicTree.read("topics", topics));
        }
        execute(postgres, AS_AFTER_CHAOS);
        execute(postgres, "DELETE FROM article_uncompared");
        try (var connection = postgres.owner().getConnection()) {
            return new RecordSql(connection)
                    .column("SELECT id FROM article").stream()
                            .map(UUID::fromString)
                            .collect(Collectors.toSet());
        }
    }

    private static void lost(OnlyPostgres postgres, Audit audit, Set<UUID> accepted) throws SQLException {
        UUID nowhere = UUID.fromString("00000000-0000-4000-8000-000000000001");
        accepted.add(nowhere);
        assertThat(wrong(audit, accepted))
                .as("a receipt without an article")
                .containsExactly(Map.entry(Audit.LOST, 1L));
        accepted.remove(nowhere);
        execute(postgres, "UPDATE reading SET version = version - 1 WHERE article_id = " + LEAST);
        assertThat(wrong(audit, accepted)).as("an article that nobody read").containsEntry(Audit.LOST, 1L);
        execute(postgres, "UPDATE reading SET version = version + 1 WHERE article_id = " + LEAST);
        assertThat(wrong(audit, accepted)).as("as it was").isEmpty();
    }

    private static void doubled(OnlyPostgres postgres, Audit audit, Set<UUID> accepted) throws SQLException {
        String own =
                "UPDATE statement SET content_text = replace(content_text, 'number ', 'number 99999') WHERE article_id = ";
        execute(postgres, """
                UPDATE statement SET content_text = (SELECT content_text FROM statement WHERE article_id = %s ORDER BY ordinal LIMIT 1)
                WHERE article_id = %s AND content_text LIKE '%s'""".formatted(LEAST, MOST, InventArticles.OWN));
        assertThat(wrong(audit, accepted))
                .as("one article under two ids")
                .containsExactly(Map.entry(Audit.DOUBLED, 1L));
        execute(postgres, own + MOST + " AND content_text LIKE '" + InventArticles.OWN + "'");
        assertThat(wrong(audit, accepted)).as("as it was").isEmpty();
        execute(
                postgres,
                "UPDATE statement_day SET statements = statements + 1 WHERE ctid = (SELECT min(ctid) FROM statement_day)");
        assertThat(wrong(audit, accepted))
                .as("a statement that is counted twice")
                .containsEntry("statement_day: rows that are not the recount", 2L);
    }

    /** What is wrong with the record, and how often. */
    private static Map<String, Long> wrong(Audit audit, Set<UUID> accepted) throws SQLException {
        return audit.faults(accepted).entrySet().stream()
                .filter(fault -> fault.getValue() != 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static void execute(OnlyPostgres postgres, String sql) throws SQLException {
        try (var connection = postgres.owner().getConnection()) {
            new RecordSql(connection).execute(sql);
        }
    }
}
