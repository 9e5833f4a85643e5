package io.onrecord.extract.speaker;

import io.onrecord.extraction.SpeakerKind;
import io.onrecord.extraction.knowledge.Knowledge;
import io.onrecord.extraction.knowledge.KnownSpeaker;
import io.onrecord.extraction.known.Keys;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Brings the known speakers of the record in step with the data files. Somebody new in the files whom articles have introduced
 * keeps that row, and the rows of other spellings become one with it; who left the files stays as if an article had
 * introduced him, as long as statements refer to him.
 */
@ApplicationScoped
public class SyncSpeakers {
    private final List<KnownSpeaker> speakers;
    private final Keys keys;
    private final Set<String> shared;

    SyncSpeakers(Knowledge knowledge) {
        this.speakers = knowledge.speakers();
        this.keys = new Keys(knowledge);
        this.shared = shared();
    }

    /** To be called in a transaction. */
    public void sync(Connection connection) throws SQLException {
        var rows = new KnownRows(connection);
        rows.demoteAllBut(speakers.stream().map(KnownSpeaker::id).toList());
        Map<String, UUID> present = rows.known();
        for (var speaker : speakers) {
            var names = names(speaker);
            var own =
                    names.values().stream().filter(key -> !shared.contains(key)).collect(Collectors.toSet());
            if (isTakenDown(connection, speaker, own)) {
                continue;
            }
            UUID id = present.get(speaker.id());
            var introduced = rows.introducedWith(own, speaker.kind() == SpeakerKind.PERSON, id);
            if (id == null) {
                id = introduced.isEmpty() ? SpeakerId.known(speaker.id()) : introduced.getFirst();
            }
            rows.put(id, speaker);
            rows.names(id, names);
            rows.offices(id, speaker.offices());
            for (var other : introduced) {
                if (!other.equals(id)) {
                    rows.merge(other, id);
                }
            }
        }
    }

    /** By whichever id one of the names leads to: also somebody whom articles introduced before the files had him. */
    private static boolean isTakenDown(Connection connection, KnownSpeaker speaker, Set<String> keys)
            throws SQLException {
        var ids = new HashSet<UUID>();
        ids.add(SpeakerId.known(speaker.id()));
        keys.forEach(key -> ids.add(SpeakerId.introduced(key)));
        return !TakenDown.among(connection, ids).isEmpty();
    }

    private Map<String, String> names(KnownSpeaker speaker) {
        var names = new HashMap<String, String>();
        Stream.concat(Stream.of(speaker.name()), speaker.aliases().stream())
                .forEach(name -> names.put(name, keys.of(name, speaker.kind())));
        return names;
    }

    /** Keys that two of the known share: whom an article introduced by one of them may be either. */
    private Set<String> shared() {
        var seen = new HashSet<String>();
        var shared = new HashSet<String>();
        for (var speaker : speakers) {
            for (var key : Set.copyOf(names(speaker).values())) {
                if (!seen.add(key)) {
                    shared.add(key);
                }
            }
        }
        return shared;
    }
}
