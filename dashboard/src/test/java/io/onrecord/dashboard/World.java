package io.onrecord.dashboard;

import io.onrecord.contracts.api.Course;
import io.onrecord.contracts.api.OutletSummary;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A small invented record, as the two services would tell it. */
public final class World {
    public static final UUID ARTICLE = id("article");
    public static final UUID HOSTILE = id("hostile");
    public static final UUID WAITING = id("waiting");
    public static final UUID FAILED = id("failed");
    public static final UUID PRESIDENT = id("president");
    public static final UUID NESTED = id("nested");
    public static final String EVIL = "<script>alert(1)</script> & \"it\" 'is'";

    private final boolean filled;

    private World(boolean filled) {
        this.filled = filled;
    }

    public static World full() {
        return new World(true);
    }

    public static World empty() {
        return new World(false);
    }

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** What query-service answers to this path; empty is 404. */
    Optional<?> get(String path, Map<String, String> asked) {
        String[] parts = path.substring(1).split("/");
        return switch (parts[0]) {
            case "q" ->
                Optional.of(Map.of(
                        "openapi", "3.1.0", "info", Map.of("title", "Reading", "version", "1"), "paths", Map.of()));
            case "overview" -> Optional.of(Totals.overview(filled));
            case "status" -> Optional.of(Totals.status(filled));
            case "counts" -> Optional.of(Totals.counts(asked));
            case "outlets" ->
                Optional.of(List.of(
                        new OutletSummary("TNA", 31, 4, 120),
                        new OutletSummary("The Alda Post", 12, 0, 40),
                        new OutletSummary(null, 1, 1, 2)));
            case "dead-letters" -> Optional.of(Totals.deadLetters());
            case "topics" ->
                parts.length == 1
                        ? Optional.of(Subjects.topics())
                        : parts[1].equals("proposed")
                                ? Optional.of(Subjects.proposed(filled))
                                : Subjects.topic(parts[1]);
            case "speakers" ->
                parts.length == 1
                        ? Optional.of(People.speakers(asked))
                        : parts.length == 3
                                ? Optional.of(Mentioned.named(parts[1], asked))
                                : parts[1].equals("named")
                                        ? Optional.of(Mentioned.list(asked, filled))
                                        : parts[1].equals("suggest")
                                                ? Optional.of(Searched.suggested(asked, People.summaries()))
                                                : People.speaker(parts[1]);
            case "statements" -> Spoken.at(parts, asked, filled);
            case "statements.csv", "statements.jsonl", "statements.jsonld", "statements.atom" -> Optional.of(parts[0]);
            case "trends" -> Optional.of(filled ? Trended.report(asked) : Trended.nothing());
            case "course" -> Optional.of(filled ? Trended.course() : new Course(List.of(), List.of(), List.of(), 3));
            case "positions" -> filled ? Positioned.at(parts, asked) : Positioned.nothing(parts);
            case "compare" -> SideBySide.compared(asked);
            case "compare.csv" -> Optional.of("");
            case "echoes" -> Wordings.of(UUID.fromString(parts[1]));
            case "feeds" -> Followed.at(parts, asked, filled);
            case "feeds.opml" -> Optional.of("<opml/>");
            case "corrections" -> Corrected.at(parts, asked, filled);
            case "corrections.jsonl" -> Optional.of("");
            case "takedowns" -> TakenDown.at(filled);
            case "reextractions" -> ReadAgain.at(parts, asked, filled);
            case "review" -> Optional.of(Corrected.review(asked, filled));
            case "keys" -> Optional.of(Keyed.keys());
            case "articles" -> Printed.at(parts, asked, filled);
            default -> Optional.empty();
        };
    }

    /** What ingest-service answers to this; empty is 404. */
    Optional<?> post(String path, FakeServices.Seen request) {
        return TakenIn.answer(path, request);
    }
}
