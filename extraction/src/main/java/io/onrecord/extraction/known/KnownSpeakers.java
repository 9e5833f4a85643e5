package io.onrecord.extraction.known;

import io.onrecord.extraction.SpeakerKind;
import io.onrecord.extraction.knowledge.Knowledge;
import io.onrecord.extraction.knowledge.KnownSpeaker;
import io.onrecord.extraction.knowledge.Office;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The speakers of the data files, to be found by name, surname and office. */
final class KnownSpeakers {
    private record Held(KnownSpeaker speaker, Office office, OfficePhrase phrase) {}

    private final Map<String, Set<KnownSpeaker>> byKey = new HashMap<>();
    private final Map<String, Set<KnownSpeaker>> bySurname = new HashMap<>();
    private final Map<String, String> bodies = new HashMap<>();
    private final List<Held> offices = new ArrayList<>();
    private final Places places;

    KnownSpeakers(Knowledge knowledge, Places places, Keys keys) {
        this.places = places;
        for (var speaker : knowledge.speakers()) {
            names(speaker).forEach(name -> add(keys, speaker, name));
        }
        for (var speaker : knowledge.speakers()) {
            speaker.offices()
                    .forEach(office -> offices.add(new Held(speaker, office, OfficePhrase.of(office, places, bodies))));
        }
    }

    static Stream<String> names(KnownSpeaker speaker) {
        return Stream.concat(Stream.of(speaker.name()), speaker.aliases().stream());
    }

    List<KnownSpeaker> withKey(String key) {
        return List.copyOf(byKey.getOrDefault(key, Set.of()));
    }

    List<KnownSpeaker> withSurname(String key) {
        return List.copyOf(bySurname.getOrDefault(key, Set.of()));
    }

    OfficePhrase office(String phrase) {
        return OfficePhrase.of(phrase, places, bodies);
    }

    /** Who held the office when the article was published; who ever did when that is not known. */
    List<KnownSpeaker> holders(OfficePhrase phrase, ArticleContext when) {
        return distinct(offices.stream().filter(held -> phrase.means(held.phrase()) && held(held.office(), when)));
    }

    /** Those among them who hold or held what the phrase says, whatever the day: an article may look back. */
    List<KnownSpeaker> inOffice(Collection<KnownSpeaker> among, OfficePhrase phrase) {
        return distinct(offices.stream().filter(held -> among.contains(held.speaker()) && phrase.holds(held.phrase())));
    }

    private static List<KnownSpeaker> distinct(Stream<Held> held) {
        return held.map(Held::speaker).distinct().toList();
    }

    private static boolean held(Office office, ArticleContext when) {
        LocalDate from = when.from();
        LocalDate to = when.to();
        return (office.from() == null || to == null || !office.from().isAfter(to))
                && (office.to() == null || from == null || !office.to().isBefore(from));
    }

    private void add(Keys keys, KnownSpeaker speaker, String name) {
        var key = keys.of(name, speaker.kind());
        byKey.computeIfAbsent(key, any -> new LinkedHashSet<>()).add(speaker);
        if (speaker.kind() == SpeakerKind.PERSON) {
            for (var surname : Set.copyOf(List.of(NameKey.of(name).surname(), NameKey.bareSurname(name)))) {
                bySurname.computeIfAbsent(surname, any -> new LinkedHashSet<>()).add(speaker);
            }
        } else if (places.split(name).countries().isEmpty()) {
            bodies.put(String.join(" ", Places.words(name)), speaker.name());
        }
    }
}
