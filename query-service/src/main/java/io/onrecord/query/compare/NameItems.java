package io.onrecord.query.compare;

import io.onrecord.query.problem.Problems;
import io.onrecord.query.speaker.Speakers;
import io.onrecord.query.sql.Database;
import io.onrecord.query.sql.Sql;
import io.onrecord.query.topic.Topics;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the items are called; refuses what the record does not hold, which would look like silence. */
@ApplicationScoped
class NameItems {
    private final Topics topics;
    private final Speakers speakers;
    private final Database database;

    NameItems(Topics topics, Speakers speakers, Database database) {
        this.topics = topics;
        this.speakers = speakers;
        this.database = database;
    }

    /** By id. */
    Map<String, String> of(Of of, List<String> ids) {
        List<String> known = ids.stream().filter(id -> !of.isUnknown(id)).toList();
        Map<String, String> names = switch (of) {
            case TOPICS -> topics.names();
            case SPEAKERS -> speakers.names(known);
            case OUTLETS -> outlets(known);
        };
        for (String id : known) {
            if (!names.containsKey(id)) {
                throw Problems.invalid(
                        "id",
                        "is to be one of the " + of.word() + ", and the record holds none with id '" + id
                                + "'; find it in /" + of.word());
            }
        }
        return ids.stream().collect(Collectors.toMap(Function.identity(), id -> names.getOrDefault(id, id)));
    }

    /** An outlet is its name. It is known as soon as an article of it was read. */
    private Map<String, String> outlets(List<String> names) {
        return names.stream()
                .filter(name -> database.first(
                                Sql.of("SELECT outlet FROM reading WHERE outlet = ? LIMIT 1", name), row -> name)
                        .isPresent())
                .collect(Collectors.toMap(Function.identity(), Function.identity()));
    }
}
