package io.onrecord.local.simulate;

import io.onrecord.extraction.topics.Topic;
import io.onrecord.extraction.topics.TopicTree;
import io.onrecord.local.screen.Screen;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * Invents a record and writes it straight into an empty database: speakers, outlets, topics and words by Zipf's law, the week's
 * rhythm, growth over the years, wire copies over days, bursts. Nothing of it was ever read in an article.
 */
public final class Simulate {
    /** As extract-service makes an article searchable when it has read it. */
    private static final String SEARCHABLE = """
            CREATE TRIGGER simulated_search BEFORE INSERT ON article_version FOR EACH ROW
            EXECUTE FUNCTION tsvector_update_trigger('search', 'pg_catalog.english', 'text')""";

    private final SimulationSettings settings;
    private final DataSource owner;
    private final Screen screen;
    private final SplittableRandom random;
    private final Instant begin = Instant.now();

    /** @param owner the database's owner: roles may set {@code session_replication_role} */
    public Simulate(SimulationSettings settings, DataSource owner, Screen screen) {
        this.settings = settings;
        this.owner = owner;
        this.screen = screen;
        this.random = new SplittableRandom(settings.seed());
    }

    /** Whether there is nothing in the database that could be harmed. */
    public boolean mayWrite() throws SQLException {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT EXISTS (SELECT FROM article)")) {
            row.next();
            return !row.getBoolean(1);
        }
    }

    /**
     * Writes it all.
     *
     * @param words folder with texts whose words are used
     */
    public void run(Path words, TopicTree tree) throws SQLException, IOException, InterruptedException {
        try (var connection = Tables.connect(owner)) {
            Unfinished.begin(connection);
            Indexes indexes = Indexes.removed(connection);
            topics(connection, tree.topics());
            var cast = new Cast(settings, shuffled(tree.topics()), random);
            speakers(cast);
            try (var statement = connection.createStatement()) {
                statement.execute(SEARCHABLE);
                // Else it would sleep with the others, which what is simulated needs not.
                statement.execute("ALTER TABLE article_version ENABLE ALWAYS TRIGGER simulated_search");
                statements(cast, Vocabulary.of(words, random));
                statement.execute("DROP TRIGGER simulated_search ON article_version");
            }
            screen.say("counts");
            try (var statement = connection.createStatement()) {
                statement.execute("SET work_mem = '512MB'");
                statement.execute("CALL recount()");
                indexes.makeAgain(connection, screen::say);
                screen.say("statistics for the planner");
                statement.execute("VACUUM (ANALYZE)");
            }
            Unfinished.end(connection);
        }
    }

    private List<String> shuffled(List<Topic> topics) {
        List<String> ids = new ArrayList<>(topics.stream().map(Topic::id).toList());
        for (int i = ids.size() - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            String id = ids.get(i);
            ids.set(i, ids.get(other));
            ids.set(other, id);
        }
        return ids;
    }

    private static void topics(Connection connection, List<Topic> topics) throws SQLException {
        try (var insert = connection.prepareStatement("""
                INSERT INTO topic (id, parent_id, label, description, iptc, position) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO NOTHING""")) {
            for (int i = 0; i < topics.size(); i++) {
                Topic topic = topics.get(i);
                insert.setString(1, topic.id());
                insert.setString(2, topic.parent());
                insert.setString(3, topic.label());
                insert.setString(4, topic.description());
                insert.setString(5, topic.iptc());
                insert.setInt(6, i);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void speakers(Cast cast) throws SQLException, IOException, InterruptedException {
        try (var speakers = new Table(Tables.connect(owner), "speaker (id, name, kind, created_at)");
                var aliases = new Table(Tables.connect(owner), "speaker_alias (speaker_id, name, name_key, origin)")) {
            for (Cast.Voice voice : cast.voices()) {
                speakers.row(voice.id(), voice.name(), voice.kind(), settings.firstDay() + "T00:00:00Z");
                aliases.row(voice.id(), voice.name(), voice.name().toLowerCase(Locale.ROOT), "article");
            }
            speakers.finish();
            aliases.finish();
        }
    }

    private void statements(Cast cast, Vocabulary vocabulary) throws SQLException, IOException, InterruptedException {
        var calendar = new Calendar(settings, cast.topics(), random);
        var speech = new Speech(cast, calendar, vocabulary, random);
        try (var tables = new Tables(owner)) {
            var writer = new Writer(cast, vocabulary, new Meanings(cast.topics(), random), tables, random);
            for (int day = 0; day < calendar.days(); day++) {
                Map<Integer, List<Carried>> byOutlet = new TreeMap<>();
                for (Carried carried : speech.on(day)) {
                    byOutlet.computeIfAbsent(carried.outlet(), any -> new ArrayList<>())
                            .add(carried);
                }
                for (var entry : byOutlet.entrySet()) {
                    writer.write(calendar.day(day), entry.getKey(), entry.getValue());
                }
                screen.bar(
                        "statements",
                        calendar.upTo(day),
                        settings.statements(),
                        Duration.between(begin, Instant.now()));
            }
            tables.finish();
        }
        screen.clear();
    }
}
