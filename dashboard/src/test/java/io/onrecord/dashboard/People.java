package io.onrecord.dashboard;

import io.onrecord.contracts.SpeakerKind;
import io.onrecord.contracts.api.Page;
import io.onrecord.contracts.api.SpeakerDetail;
import io.onrecord.contracts.api.SpeakerSummary;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The speakers of the invented record. */
final class People {
    private People() {}

    static List<SpeakerSummary> summaries() {
        LocalDate first = LocalDate.of(2023, 11, 4);
        return List.of(
                new SpeakerSummary(
                        World.PRESIDENT,
                        "Mirela Orlan",
                        SpeakerKind.PERSON,
                        new SpeakerDetail.Office("president", "Torvia", LocalDate.of(2022, 5, 9), null),
                        214,
                        first,
                        LocalDate.of(2026, 3, 4)),
                new SpeakerSummary(
                        World.id("ministry"),
                        "Kestrian Foreign Ministry",
                        SpeakerKind.ORGANISATION,
                        null,
                        131,
                        first,
                        first.plusYears(2)),
                new SpeakerSummary(
                        World.id("varga"),
                        "Anton Varga",
                        SpeakerKind.PERSON,
                        new SpeakerDetail.Office(
                                "chief negotiator", "Kestria", LocalDate.of(2023, 2, 1), LocalDate.of(2024, 6, 30)),
                        96,
                        first,
                        first.plusYears(1)),
                new SpeakerSummary(
                        World.id("observers"), "observers at the bridge", SpeakerKind.GROUP, null, 18, null, null),
                new SpeakerSummary(
                        World.HOSTILE,
                        World.EVIL,
                        SpeakerKind.PERSON,
                        new SpeakerDetail.Office(World.EVIL, World.EVIL, null, null),
                        1,
                        null,
                        null));
    }

    static Page<SpeakerSummary> speakers(Map<String, String> asked) {
        String q = asked.getOrDefault("q", "").toLowerCase(java.util.Locale.ROOT);
        List<SpeakerSummary> found = summaries().stream()
                .filter(s -> s.name().toLowerCase(java.util.Locale.ROOT).contains(q))
                .toList();
        return new Page<>(found, asked.containsKey("cursor") || !q.isEmpty() ? null : "n3xt=");
    }

    static Optional<?> speaker(String id) {
        // Who was merged into the president is found as her.
        String who = id.equals(World.id("merged").toString()) ? World.PRESIDENT.toString() : id;
        return summaries().stream()
                .filter(s -> s.id().toString().equals(who))
                .findFirst()
                .map(s -> new SpeakerDetail(
                        s,
                        List.of(
                                new SpeakerDetail.Alias(s.name(), "known"),
                                new SpeakerDetail.Alias("Mirella Orlán", "article"),
                                new SpeakerDetail.Alias(World.EVIL, "correction")),
                        List.of(
                                new SpeakerDetail.Office("president", "Torvia", LocalDate.of(2022, 5, 9), null),
                                new SpeakerDetail.Office(World.EVIL, World.EVIL, null, LocalDate.of(2022, 5, 8))),
                        List.of(
                                new SpeakerDetail.TopicCount("ceasefire", "Ceasefire", 88),
                                new SpeakerDetail.TopicCount("borders", "Borders and bridges", 41),
                                new SpeakerDetail.TopicCount("evil", World.EVIL, 1)),
                        List.of(
                                new SpeakerDetail.OutletCount("TNA", 150),
                                new SpeakerDetail.OutletCount("The Alda Post", 60),
                                new SpeakerDetail.OutletCount(null, 4))));
    }
}
