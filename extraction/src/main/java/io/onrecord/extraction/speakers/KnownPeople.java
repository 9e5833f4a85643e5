package io.onrecord.extraction.speakers;

import io.onrecord.extraction.Speaker.Gender;
import io.onrecord.extraction.SpeakerKind;
import io.onrecord.extraction.knowledge.KnownSpeaker;
import io.onrecord.extraction.knowledge.Office;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** People known before the article is read, by name: what the article need not say because everybody knows it. */
final class KnownPeople {
    private final Map<String, KnownSpeaker> byName = new HashMap<>();
    private final Map<String, List<KnownSpeaker>> bySurname = new HashMap<>();

    KnownPeople(List<KnownSpeaker> speakers) {
        for (var speaker : speakers) {
            if (speaker.kind() != SpeakerKind.PERSON) continue;
            Stream.concat(Stream.of(speaker.name()), speaker.aliases().stream())
                    .map(name -> List.of(name.split(" ", -1)))
                    .filter(words -> words.size() > 1)
                    .forEach(words -> byName.putIfAbsent(key(words), speaker));
            var surname = Surnames.of(List.of(speaker.name().split(" ", -1)));
            bySurname.computeIfAbsent(surname, any -> new ArrayList<>()).add(speaker);
        }
    }

    @Nullable
    KnownSpeaker named(List<String> words) {
        return byName.get(key(words));
    }

    List<KnownSpeaker> withSurname(String surname) {
        return bySurname.getOrDefault(surname, List.of());
    }

    static Gender gender(@Nullable KnownSpeaker speaker) {
        return speaker == null ? Gender.UNKNOWN : speaker.gender();
    }

    /** The words, lower case, of each office held on a day; of every office when the day is not known. */
    static List<List<String>> offices(KnownSpeaker speaker, @Nullable LocalDate day) {
        return speaker.offices().stream()
                .filter(office -> day == null || isHeld(office, day))
                .map(office -> words(office.title() + (office.of() == null ? "" : " of " + office.of())))
                .toList();
    }

    /** The words, lower case, of each office given up before a day; none when the day is not known. */
    static List<List<String>> formerOffices(KnownSpeaker speaker, @Nullable LocalDate day) {
        if (day == null) return List.of();
        return speaker.offices().stream()
                .filter(office -> office.to() != null && day.isAfter(office.to()))
                .map(office -> words(office.title() + (office.of() == null ? "" : " of " + office.of())))
                .toList();
    }

    private static boolean isHeld(Office office, LocalDate day) {
        return (office.from() == null || !day.isBefore(office.from()))
                && (office.to() == null || !day.isAfter(office.to()));
    }

    private static List<String> words(String office) {
        return Arrays.asList(office.toLowerCase(Locale.ROOT).split(" ", -1));
    }

    private static String key(List<String> words) {
        return String.join(" ", words.stream().map(Surnames::key).toList());
    }
}
