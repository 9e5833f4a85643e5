package io.onrecord.dashboard;

import io.onrecord.contracts.ReextractionState;
import io.onrecord.contracts.api.Page;
import io.onrecord.contracts.api.Problem;
import io.onrecord.contracts.api.ReextractedArticle;
import io.onrecord.contracts.api.ReextractionDetail;
import io.onrecord.contracts.api.ReextractionDetail.Comparison;
import io.onrecord.contracts.api.ReextractionDetail.Extractors;
import io.onrecord.contracts.api.ReextractionReceipt;
import io.onrecord.contracts.api.ReextractionSummary;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What is read again of the invented record: one that runs, and one with hostile words. */
final class ReadAgain {
    static final UUID RUNNING = World.id("again");
    static final UUID EVIL = World.id("again-evil");

    private static final Instant MADE = Instant.parse("2026-03-05T10:00:00Z");

    private ReadAgain() {}

    static Optional<?> at(String[] parts, Map<String, String> asked, boolean filled) {
        if (parts.length == 1) {
            return Optional.of(new Page<>(filled ? List.of(running().summary(), evil().summary()) : List.of(), null));
        }
        if (parts.length == 3) {
            return Optional.of(new Page<>(articles(), asked.containsKey("cursor") ? null : "n3xt="));
        }
        return List.of(running(), evil()).stream()
                .filter(one -> one.summary().id().toString().equals(parts[1]))
                .findFirst();
    }

    static Optional<?> asked(String path, FakeServices.Seen request) {
        if (path.endsWith("/stop")) {
            return Optional.of(
                    path.contains(EVIL.toString())
                            ? Problem.of(
                                    409, "reextraction-finished", "Nothing is left to stop", "It is <finished>.", path)
                            : Map.of());
        }
        return Optional.of(
                request.text().contains("Nobody")
                        ? Problem.of(422, "reextraction-empty", "It cannot begin", "No article <fits>.", path)
                        : new ReextractionReceipt(RUNNING, 812, "/api/v1/reextractions/" + RUNNING));
    }

    private static ReextractionDetail running() {
        return new ReextractionDetail(
                new ReextractionSummary(
                        RUNNING,
                        1,
                        ReextractionState.RUNNING,
                        "TNA",
                        LocalDate.of(2026, 1, 1),
                        null,
                        "1.0",
                        1200,
                        "better",
                        "desk",
                        MADE,
                        null,
                        812,
                        205,
                        203,
                        1),
                Comparison.of(900, 40, 20, 50, 40),
                List.of(new Extractors("1.0", "1.1", 202)));
    }

    private static ReextractionDetail evil() {
        return new ReextractionDetail(
                new ReextractionSummary(
                        EVIL,
                        2,
                        ReextractionState.STOPPED,
                        World.EVIL,
                        null,
                        null,
                        World.EVIL,
                        600,
                        World.EVIL,
                        World.EVIL,
                        MADE,
                        MADE.plusSeconds(60),
                        0,
                        0,
                        0,
                        0),
                Comparison.of(0, 0, 0, 0, 0),
                List.of(new Extractors(World.EVIL, World.EVIL, 1)));
    }

    private static List<ReextractedArticle> articles() {
        return List.of(
                new ReextractedArticle(World.ARTICLE, "Ceasefire holds", MADE, null, Comparison.of(3, 1, 1, 1, 0)),
                new ReextractedArticle(World.HOSTILE, World.EVIL, MADE, World.EVIL, null));
    }
}
