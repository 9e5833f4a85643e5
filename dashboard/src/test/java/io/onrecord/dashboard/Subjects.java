package io.onrecord.dashboard;

import io.onrecord.contracts.api.TopicDetail;
import io.onrecord.contracts.api.TopicProposal;
import io.onrecord.contracts.api.TopicSummary;
import java.util.List;
import java.util.Optional;

/** The topics of the invented record. */
final class Subjects {
    private Subjects() {}

    static List<TopicSummary> topics() {
        return List.of(
                new TopicSummary(
                        "peace",
                        null,
                        "Peace and conflict",
                        "War, truce and the way from one to the other.",
                        "medtop:16000000",
                        40,
                        false),
                new TopicSummary(
                        "ceasefire",
                        "peace",
                        "Ceasefire",
                        "Halting fire, keeping or breaking a truce.",
                        null,
                        310,
                        false),
                new TopicSummary(
                        "borders",
                        "peace",
                        "Borders and bridges",
                        "Where one country ends and who guards it.",
                        null,
                        122,
                        false),
                new TopicSummary(
                        "economy", null, "Economy", "Trade, prices, work and money.", "medtop:04000000", 77, false),
                new TopicSummary("grain", "economy", "Grain", "Harvests and who may buy them.", null, 31, true),
                new TopicSummary("evil", "economy", World.EVIL, World.EVIL, World.EVIL, 1, false));
    }

    static List<TopicProposal> proposed(boolean filled) {
        return filled
                ? List.of(
                        new TopicProposal(
                                "fishing quota",
                                9,
                                7,
                                3,
                                5,
                                List.of(new TopicProposal.Example(World.ARTICLE, "The fishing quota must be raised."))),
                        new TopicProposal(
                                World.EVIL, 3, 3, 2, 2, List.of(new TopicProposal.Example(World.HOSTILE, World.EVIL))))
                : List.of();
    }

    static Optional<?> topic(String id) {
        return topics().stream()
                .filter(t -> t.id().equals(id))
                .findFirst()
                .map(t -> new TopicDetail(
                        t,
                        topics().stream()
                                .filter(p -> p.id().equals(t.parentId()))
                                .toList(),
                        topics().stream()
                                .filter(c -> t.id().equals(c.parentId()))
                                .toList(),
                        List.of(
                                new TopicDetail.SpeakerCount(World.PRESIDENT, "Mirela Orlan", 88),
                                new TopicDetail.SpeakerCount(World.id("ministry"), "Kestrian Foreign Ministry", 45),
                                new TopicDetail.SpeakerCount(World.HOSTILE, World.EVIL, 1)),
                        t.own() ? new TopicDetail.Own(List.of("Wheat is sold.", World.EVIL), 120, false) : null));
    }
}
