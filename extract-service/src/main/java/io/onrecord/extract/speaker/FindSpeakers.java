package io.onrecord.extract.speaker;

import io.onrecord.contracts.SpeakerKind;
import io.onrecord.extraction.Speaker;
import io.onrecord.extraction.knowledge.Knowledge;
import io.onrecord.extraction.known.ArticleContext;
import io.onrecord.extraction.known.Keys;
import io.onrecord.extraction.known.Resolution;
import io.onrecord.extraction.known.ResolveSpeaker;
import io.onrecord.extraction.known.SpeakerIndex;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the speakers of an article in the record, and introduces those who are new. */
@ApplicationScoped
public class FindSpeakers {
    private final ResolveSpeaker resolve;
    private final Keys keys;

    FindSpeakers(Knowledge knowledge) {
        this.resolve = new ResolveSpeaker(knowledge);
        this.keys = new Keys(knowledge);
    }

    /** To be called in a transaction; speakers are the same ones when they are equal. */
    public Map<Speaker, Who> find(Connection connection, Collection<Speaker> speakers, ArticleContext context)
            throws SQLException {
        var rows = new SpeakerRows(connection);
        var resolutions = new HashMap<Speaker, Resolution>();
        var introduced = new TreeMap<UUID, Introduction>();
        try {
            for (var speaker : speakers) {
                resolutions.computeIfAbsent(speaker, one -> resolve.resolve(one, context, remembering(rows)));
            }
        } catch (SpeakerRows.Unreachable e) {
            throw e.cause();
        }
        resolutions.forEach((speaker, resolution) -> {
            var introduction = Introduction.of(speaker, resolution);
            if (introduction != null) {
                introduced.merge(introduction.id(), introduction, Introduction::with);
            }
        });
        rows.introduce(new ArrayList<>(introduced.values()));
        var knownIds = rows.knownIds(resolutions.values());
        addTakenDown(connection, resolutions.values(), knownIds);
        var found = new HashMap<Speaker, Who>();
        resolutions.forEach((speaker, resolution) -> found.put(speaker, who(speaker, resolution, knownIds)));
        return found;
    }

    /** Somebody whom a person has named, and nothing else speaks for: new, or of the same name. */
    public Who introduce(Connection connection, Speaker speaker) throws SQLException {
        var name = Objects.requireNonNull(speaker.name());
        var kind = SpeakerKind.valueOf(speaker.kind().name());
        var key = keys.of(name, speaker.kind());
        var id = SpeakerId.introduced(key);
        new SpeakerRows(connection).introduce(List.of(new Introduction(id, key, speaker.kind(), Set.of(name))));
        return new Who(id, kind, List.of(), "across:told");
    }

    /** Whom the data files of known speakers have made of somebody, who is no more then; else the same. */
    public UUID standing(Connection connection, UUID speaker) throws SQLException {
        try (var select = connection.prepareStatement("""
                WITH RECURSIVE way (id, steps) AS (
                    SELECT ?::uuid, 0 UNION ALL
                    SELECT m.absorbed_by, way.steps + 1 FROM way JOIN speaker_merge m ON m.from_id = way.id
                    WHERE m.absorbed_by IS NOT NULL AND way.steps < 100)
                SELECT id FROM way ORDER BY steps DESC LIMIT 1""")) {
            select.setObject(1, speaker);
            try (var row = select.executeQuery()) {
                return row.next() ? row.getObject(1, UUID.class) : speaker;
            }
        }
    }

    /** What sort of speaker it is; null when the record has none of this id. */
    public @Nullable SpeakerKind kind(Connection connection, UUID speaker) throws SQLException {
        try (var select = connection.prepareStatement("SELECT kind FROM speaker WHERE id = ?")) {
            select.setObject(1, speaker);
            try (var row = select.executeQuery()) {
                return row.next() ? SpeakerKind.valueOf(row.getString(1)) : null;
            }
        }
    }

    /** Known speakers who were taken down have no row, and are told by the id that they would have. */
    private static void addTakenDown(
            Connection connection, Collection<Resolution> resolutions, Map<String, UUID> knownIds) throws SQLException {
        var absent = new HashMap<UUID, String>();
        for (var resolution : resolutions) {
            if (resolution instanceof Resolution.Known known
                    && !knownIds.containsKey(known.speaker().id())) {
                absent.put(
                        SpeakerId.known(known.speaker().id()), known.speaker().id());
            }
        }
        for (var id : TakenDown.among(connection, absent.keySet())) {
            knownIds.put(Objects.requireNonNull(absent.get(id)), id);
        }
    }

    private static SpeakerIndex remembering(SpeakerRows rows) {
        return rows::withKey;
    }

    private static Who who(Speaker speaker, Resolution resolution, Map<String, UUID> knownIds) {
        var kind = SpeakerKind.valueOf(speaker.kind().name());
        return switch (resolution) {
            case Resolution.Known known ->
                new Who(
                        knownIds.get(known.speaker().id()),
                        SpeakerKind.valueOf(known.speaker().kind().name()),
                        List.of(),
                        known.rule());
            case Resolution.Seen seen -> new Who(seen.id(), kind, List.of(), seen.rule());
            case Resolution.New fresh ->
                // Who was new to one reading is seen by the next: the rule is the same, so that reading again changes
                // nothing.
                new Who(SpeakerId.introduced(fresh.key()), kind, List.of(), "across:seen-name");
            case Resolution.Several several -> new Who(null, kind, several.names(), several.rule());
            case Resolution.Nobody nobody -> new Who(null, kind, List.of(), nobody.rule());
        };
    }
}
