package io.onrecord.dashboard;

import io.onrecord.contracts.DatePrecision;
import io.onrecord.contracts.Span;
import io.onrecord.contracts.SpeakerKind;
import io.onrecord.contracts.StatementKind;
import io.onrecord.contracts.StatementStatus;
import io.onrecord.contracts.api.EchoRef;
import io.onrecord.contracts.api.Page;
import io.onrecord.contracts.api.PublicationDate;
import io.onrecord.contracts.api.ReportedIn;
import io.onrecord.contracts.api.SpeakerRef;
import io.onrecord.contracts.api.StatementDetail;
import io.onrecord.contracts.api.StatementSummary;
import io.onrecord.contracts.api.TopicScore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The statements of the invented record. */
final class Spoken {
    static final SpeakerRef ORLAN = new SpeakerRef(World.PRESIDENT, "Mirela Orlan", SpeakerKind.PERSON, List.of());
    static final SpeakerRef MINISTRY =
            new SpeakerRef(World.id("ministry"), "Kestrian Foreign Ministry", SpeakerKind.ORGANISATION, List.of());
    static final SpeakerRef NOBODY = new SpeakerRef(null, "two diplomats", SpeakerKind.ANONYMOUS, List.of());
    static final SpeakerRef EITHER =
            new SpeakerRef(null, "Varga", SpeakerKind.PERSON, List.of("Anton Varga", "Livia Varga"));

    private Spoken() {}

    static Optional<?> at(String[] parts, Map<String, String> asked, boolean filled) {
        if (parts.length == 1) {
            return Optional.of(found(asked, filled));
        }
        if (parts[1].equals("facets")) {
            return Optional.of(Searched.facets(asked, filled));
        }
        return parts.length == 3 ? Searched.like(parts[1]) : one(parts[1]);
    }

    private static Page<StatementSummary> found(Map<String, String> asked, boolean filled) {
        boolean none = !filled || "nothing".equals(asked.get("q"));
        List<StatementSummary> all = new ArrayList<>(statements());
        all.add(hostile());
        all.replaceAll(statement -> Searched.marked(statement, asked));
        return new Page<>(none ? List.of() : all, none || asked.containsKey("cursor") ? null : "n3xt=");
    }

    private static Optional<?> one(String id) {
        return Stream.concat(statements().stream(), Stream.of(hostile()))
                .filter(s -> s.id().toString().equals(id))
                .findFirst()
                .map(s -> new StatementDetail(
                        s, Printed.TEXT, new Span(0, 10), Printed.summary(World.ARTICLE), Corrected.all()));
    }

    static List<StatementSummary> statements() {
        return List.of(
                said(
                        "officials",
                        StatementKind.INDIRECT,
                        NOBODY,
                        "said",
                        "officials on both banks",
                        null,
                        "The ceasefire along the Torv river is holding"),
                said(
                        "word",
                        StatementKind.DIRECT,
                        ORLAN,
                        "told",
                        "President Mirela Orlan",
                        0.97,
                        "We have given our word, and we will keep it for as long as the other side keeps theirs,",
                        "There will be no second warning."),
                said(
                        "ministry",
                        StatementKind.MIXED,
                        MINISTRY,
                        "said",
                        "It",
                        0.88,
                        "that Orlan had promised “to withdraw every gun from the bridge” and that it would hold her to that"),
                said(
                        "nested",
                        StatementKind.DIRECT,
                        ORLAN,
                        "promised",
                        "Orlan had",
                        null,
                        "to withdraw every gun from the bridge"),
                said(
                        "mood",
                        StatementKind.INDIRECT,
                        NOBODY,
                        "described",
                        "Two diplomats familiar with the talks",
                        null,
                        "the mood as calm"),
                said("varga", StatementKind.INDIRECT, EITHER, "asked for", "Varga", 0.61, "a fourth round next month"));
    }

    private static StatementSummary said(
            String name,
            StatementKind kind,
            SpeakerRef who,
            String cue,
            String source,
            Double confidence,
            String... content) {
        List<Span> spans = new ArrayList<>();
        for (String words : content) {
            spans.add(Printed.place(words));
        }
        return new StatementSummary(
                World.id(name),
                World.ARTICLE,
                kind,
                kind == StatementKind.INDIRECT ? StatementStatus.DEMANDED : StatementStatus.ASSERTED,
                spans,
                List.of(Printed.near(cue, spans.getFirst())),
                List.of(Printed.near(source, spans.getFirst())),
                String.join(" … ", content),
                cue,
                source,
                who,
                confidence,
                0.93,
                List.of("quote-with-cue", "name-beside-cue"),
                null,
                List.of(
                        new TopicScore("ceasefire", "Ceasefire", 0.71),
                        new TopicScore("borders", "Borders and bridges", 0.5)),
                "Ceasefire on the Torv holds for a third day",
                "TNA",
                Printed.PUBLISHED,
                name.equals("mood") ? null : new EchoRef(World.id(name), true, 2, 2),
                List.of(),
                null);
    }

    static StatementSummary hostile() {
        return new StatementSummary(
                World.id("evil-statement"),
                World.HOSTILE,
                StatementKind.DIRECT,
                StatementStatus.ASSERTED,
                List.of(new Span(0, World.EVIL.length())),
                List.of(),
                List.of(),
                World.EVIL,
                World.EVIL,
                World.EVIL,
                new SpeakerRef(World.HOSTILE, World.EVIL, SpeakerKind.PERSON, List.of()),
                null,
                null,
                List.of(World.EVIL, World.EVIL),
                new ReportedIn(
                        World.id("evil-statement"), new SpeakerRef(null, World.EVIL, SpeakerKind.GROUP, List.of())),
                List.of(new TopicScore("evil", World.EVIL, 0.4)),
                World.EVIL,
                World.EVIL,
                new PublicationDate(null, DatePrecision.UNKNOWN, "unknown"),
                new EchoRef(World.id("evil-statement"), false, 3, 1),
                List.of(),
                null);
    }
}
