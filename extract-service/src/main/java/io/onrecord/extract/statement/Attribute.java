package io.onrecord.extract.statement;

import io.onrecord.contracts.SpeakerKind;
import io.onrecord.extract.decision.Decision;
import io.onrecord.extract.speaker.FindSpeakers;
import io.onrecord.extract.speaker.TakenDown;
import io.onrecord.extract.speaker.Who;
import io.onrecord.extract.speaker.Whose;
import io.onrecord.extraction.Speaker;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds who says and who is named in an article, in the transaction that records it. */
final class Attribute {
    private final Connection connection;
    private final FindSpeakers speakers;

    Attribute(Connection connection, FindSpeakers speakers) {
        this.connection = connection;
        this.speakers = speakers;
    }

    /** Those that reading found, and whom people have named. New ones are introduced. */
    Map<Speaker, Who> read(Extraction extraction, Corrected corrected) throws SQLException {
        var all = new HashSet<>(extraction.speakers());
        corrected.speakers().values().forEach(decision -> {
            @Nullable Speaker named = named(decision);
            if (named != null) {
                all.add(named);
            }
        });
        return speakers.find(
                connection, all, extraction.facts().context(extraction.read().dateline()));
    }

    /** All of them in the end; to be asked while nobody can change mergers and splits. */
    Attributed of(Corrected corrected, Map<Speaker, Who> read) throws SQLException {
        var told = new HashMap<UUID, Who>();
        for (var decision : corrected.speakers().values()) {
            told.put(decision.id(), told(decision, read));
        }
        var called = new HashSet<Whose.Called>();
        var extraction = corrected.extraction();
        extraction
                .statements()
                .forEach(row -> call(called, read.get(row.statement().speaker()), row.speakerName()));
        extraction.mentions().forEach(mention -> call(called, read.get(mention.speaker()), mention.name()));
        told.values().forEach(who -> call(called, who, null));
        return new Attributed(
                read,
                told,
                corrected.speakers(),
                Whose.of(connection, extraction.article().id(), called));
    }

    private static void call(Set<Whose.Called> called, @Nullable Who who, @Nullable String name) {
        if (who != null && who.id() != null) {
            called.add(new Whose.Called(who.id(), name));
        }
    }

    private Who told(Decision decision, Map<Speaker, Who> read) throws SQLException {
        @Nullable Speaker named = named(decision);
        if (named != null) {
            var found = Objects.requireNonNull(read.get(named));
            return found.id() != null
                    ? new Who(found.id(), found.kind(), List.of(), found.rule())
                    : speakers.introduce(connection, named);
        }
        @Nullable UUID speaker = decision.speaker() == null ? null : speakers.standing(connection, decision.speaker());
        if (speaker != null && !TakenDown.among(connection, List.of(speaker)).isEmpty()) {
            return new Who(speaker, SpeakerKind.UNKNOWN, List.of(), "across:told");
        }
        @Nullable SpeakerKind kind = speaker == null ? null : speakers.kind(connection, speaker);
        return kind == null
                ? new Who(null, SpeakerKind.UNKNOWN, List.of(), "across:nobody")
                : new Who(speaker, kind, List.of(), "across:told");
    }

    private static @Nullable Speaker named(Decision decision) {
        var kind = decision.speakerKind();
        return decision.name() == null || kind == null
                ? null
                : new Speaker(decision.name(), kind, null, Speaker.Gender.UNKNOWN);
    }
}
