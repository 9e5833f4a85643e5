package io.onrecord.dashboard;

import io.onrecord.contracts.ArticleState;
import io.onrecord.contracts.DatePrecision;
import io.onrecord.contracts.Span;
import io.onrecord.contracts.SpeakerKind;
import io.onrecord.contracts.StatementKind;
import io.onrecord.contracts.StatementStatus;
import io.onrecord.contracts.api.ArticleDetail;
import io.onrecord.contracts.api.ArticleProgress;
import io.onrecord.contracts.api.ArticleReceipt;
import io.onrecord.contracts.api.ArticleSummary;
import io.onrecord.contracts.api.Counts;
import io.onrecord.contracts.api.Course;
import io.onrecord.contracts.api.DeadLetter;
import io.onrecord.contracts.api.EchoRef;
import io.onrecord.contracts.api.OutletSummary;
import io.onrecord.contracts.api.Overview;
import io.onrecord.contracts.api.Page;
import io.onrecord.contracts.api.PipelineStatus;
import io.onrecord.contracts.api.Problem;
import io.onrecord.contracts.api.PublicationDate;
import io.onrecord.contracts.api.ReportedIn;
import io.onrecord.contracts.api.SpeakerDetail;
import io.onrecord.contracts.api.SpeakerRef;
import io.onrecord.contracts.api.SpeakerSummary;
import io.onrecord.contracts.api.StatementDetail;
import io.onrecord.contracts.api.StatementSummary;
import io.onrecord.contracts.api.TopicDetail;
import io.onrecord.contracts.api.TopicProposal;
import io.onrecord.contracts.api.TopicReceipt;
import io.onrecord.contracts.api.TopicScore;
import io.onrecord.contracts.api.TopicSummary;
import io.onrecord.contracts.api.UploadReport;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** A small invented record, as the two services would tell it. */
public final class World {
    public static final UUID ARTICLE = id("article");
    public static final UUID HOSTILE = id("hostile");
    public static final UUID WAITING = id("waiting");
    public static final UUID FAILED = id("failed");
    public static final UUID PRESIDENT = id("president");
    public static final UUID NESTED = id("nested");
    public static final String EVIL = "<script>alert(1)</script> & \"it\" 'is'";

    private static final PublicationDate PUBLISHED = new PublicationDate("2026-03-04", DatePrecision.DAY, "dateline");
    private static final Instant RECEIVED = Instant.parse("2026-03-05T08:12:00Z");
    private static final SpeakerRef ORLAN = new SpeakerRef(PRESIDENT, "Mirela Orlan", SpeakerKind.PERSON, List.of());
    private static final SpeakerRef MINISTRY =
            new SpeakerRef(id("ministry"), "Kestrian Foreign Ministry", SpeakerKind.ORGANISATION, List.of());
    private static final SpeakerRef NOBODY = new SpeakerRef(null, "two diplomats", SpeakerKind.ANONYMOUS, List.of());
    private static final SpeakerRef EITHER =
            new SpeakerRef(null, "Varga", SpeakerKind.PERSON, List.of("Anton Varga", "Livia Varga"));

    private static final String TEXT = """
            All news | Politics | World
            Ceasefire on the Torv holds for a third day
            PORT ALDA, March 4. /TNA/. 🕊️ The ceasefire along the Torv river is holding, officials on both banks said on Wednesday.
            “We have given our word, and we will keep it for as long as the other side keeps theirs,” President Mirela Orlan told reporters in Port Alda. “There will be no second warning.”
            The Kestrian Foreign Ministry answered within hours. It said that Orlan had promised “to withdraw every gun from the bridge” and that it would hold her to that.
            Two diplomats familiar with the talks described the mood as calm.
            Varga, according to a person in the room, asked for a fourth round next month.
            Read also: Who guards the bridge? | Leave a comment
            """;

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
            case "overview" -> Optional.of(overview());
            case "status" -> Optional.of(status());
            case "counts" -> Optional.of(counts(asked));
            case "outlets" ->
                Optional.of(List.of(
                        new OutletSummary("TNA", 31, 120),
                        new OutletSummary("The Alda Post", 12, 40),
                        new OutletSummary(null, 1, 2)));
            case "dead-letters" -> Optional.of(deadLetters());
            case "topics" ->
                parts.length == 1
                        ? Optional.of(topics())
                        : parts[1].equals("proposed") ? Optional.of(proposed()) : topic(parts[1]);
            case "speakers" ->
                parts.length == 1
                        ? Optional.of(speakers(asked))
                        : parts[1].equals("suggest")
                                ? Optional.of(Searched.suggested(asked, summaries()))
                                : speaker(parts[1]);
            case "statements" -> statements(parts, asked);
            case "statements.csv", "statements.jsonl", "statements.jsonld", "statements.atom" -> Optional.of(parts[0]);
            case "trends" -> Optional.of(filled ? Trended.report(asked) : Trended.nothing());
            case "course" -> Optional.of(filled ? Trended.course() : new Course(List.of(), List.of(), List.of(), 3));
            case "positions" -> filled ? Positioned.at(parts, asked) : Positioned.nothing(parts);
            case "compare" -> SideBySide.compared(asked);
            case "compare.csv" -> Optional.of("");
            case "echoes" -> Wordings.of(UUID.fromString(parts[1]));
            case "articles" -> articles(parts, asked);
            default -> Optional.empty();
        };
    }

    /** What ingest-service answers; empty is 404. */
    Optional<?> post(String path, FakeServices.Seen request) {
        if (path.endsWith("/retry") || path.endsWith("/announce")) {
            return Optional.of(Map.of());
        }
        if (path.startsWith("/q/")) {
            return Optional.of(Map.of(
                    "openapi", "3.1.0", "info", Map.of("title", "Handing in", "version", "1"), "paths", Map.of()));
        }
        if (path.startsWith("/positions/changes/")) {
            return Positioned.decided(path, request);
        }
        if (path.startsWith("/topics")) {
            return Optional.of(
                    request.text().contains("Ceasefire")
                            ? Problem.of(
                                    409, "topic-curated", "This topic is not yours to change", "Choose another.", path)
                            : new TopicReceipt("bees", 1, "/api/v1/topics/bees"));
        }
        if (!path.equals("/articles")) {
            return Optional.empty();
        }
        if (request.headers().getOrDefault("content-type", "").startsWith("multipart/")) {
            return Optional.of(uploaded(request.text()));
        }
        return Optional.of(
                request.text().contains("BINARY")
                        ? Problem.of(422, "not-text", "This is not text", "Send plain text or HTML.", path)
                        : receipt(ARTICLE, null));
    }

    private static UploadReport uploaded(String body) {
        List<UploadReport.Refusal> refused = body.contains("picture.png")
                ? List.of(new UploadReport.Refusal(
                        "picture.png",
                        Problem.of(422, "not-text", "This is not text", "Send plain text or HTML.", null)))
                : List.of();
        return new UploadReport(List.of(receipt(WAITING, "talks.txt")), refused);
    }

    private static ArticleReceipt receipt(UUID id, String filename) {
        return new ArticleReceipt(id, 1, true, ArticleState.RECEIVED, "/api/v1/articles/" + id + "/state", filename);
    }

    private Overview overview() {
        if (!filled) {
            return new Overview(0, 0, 0, 0, List.of(), List.of(), List.of());
        }
        return new Overview(1204, 3391, 412, 5, summaries(), topics().subList(0, 3), statements());
    }

    private PipelineStatus status() {
        return filled
                ? new PipelineStatus(2, 3, 1198, 1, 3391, 1, Instant.now().minusSeconds(140))
                : new PipelineStatus(0, 0, 0, 0, 0, 0, null);
    }

    private static Page<DeadLetter> deadLetters() {
        return new Page<>(
                List.of(new DeadLetter(
                        7,
                        "articles",
                        FAILED,
                        1,
                        "{\"articleId\":\"" + EVIL + "\"}",
                        "The text ends inside a character: " + EVIL,
                        3,
                        RECEIVED)),
                null);
    }

    private static Counts counts(Map<String, String> asked) {
        LocalDate today = LocalDate.now(java.time.ZoneOffset.UTC);
        LocalDate first = asked.containsKey("from") ? LocalDate.parse(asked.get("from")) : LocalDate.of(2023, 11, 1);
        LocalDate last = asked.containsKey("to")
                ? LocalDate.parse(asked.get("to"))
                : today.withDayOfMonth(today.lengthOfMonth());
        List<Counts.Bin> bins = new ArrayList<>();
        boolean none = "nothing".equals(asked.get("q"));
        String by = asked.getOrDefault("by", "month");
        int i = 0;
        for (LocalDate at = first; !at.isAfter(last); i++) {
            LocalDate next = switch (by) {
                case "day" -> at.plusDays(1);
                case "week" -> at.plusWeeks(1);
                default -> at.withDayOfMonth(1).plusMonths(1);
            };
            bins.add(new Counts.Bin(
                    at,
                    next.minusDays(1),
                    none ? 0 : Math.round(60 + 55 * Math.sin(i / 2.7) * Math.cos(i / 5.1)) * (i % 11 == 4 ? 0 : 1)));
            at = next;
        }
        return new Counts(
                by,
                first,
                last,
                bins,
                bins.stream().mapToLong(Counts.Bin::statements).sum(),
                none ? 0 : 17);
    }

    private static List<SpeakerSummary> summaries() {
        LocalDate first = LocalDate.of(2023, 11, 4);
        return List.of(
                new SpeakerSummary(
                        PRESIDENT,
                        "Mirela Orlan",
                        SpeakerKind.PERSON,
                        new SpeakerDetail.Office("president", "Torvia", LocalDate.of(2022, 5, 9), null),
                        214,
                        first,
                        LocalDate.of(2026, 3, 4)),
                new SpeakerSummary(
                        id("ministry"),
                        "Kestrian Foreign Ministry",
                        SpeakerKind.ORGANISATION,
                        null,
                        131,
                        first,
                        first.plusYears(2)),
                new SpeakerSummary(
                        id("varga"),
                        "Anton Varga",
                        SpeakerKind.PERSON,
                        new SpeakerDetail.Office(
                                "chief negotiator", "Kestria", LocalDate.of(2023, 2, 1), LocalDate.of(2024, 6, 30)),
                        96,
                        first,
                        first.plusYears(1)),
                new SpeakerSummary(id("observers"), "observers at the bridge", SpeakerKind.GROUP, null, 18, null, null),
                new SpeakerSummary(
                        HOSTILE,
                        EVIL,
                        SpeakerKind.PERSON,
                        new SpeakerDetail.Office(EVIL, EVIL, null, null),
                        1,
                        null,
                        null));
    }

    private static Page<SpeakerSummary> speakers(Map<String, String> asked) {
        String q = asked.getOrDefault("q", "").toLowerCase(java.util.Locale.ROOT);
        List<SpeakerSummary> found = summaries().stream()
                .filter(s -> s.name().toLowerCase(java.util.Locale.ROOT).contains(q))
                .toList();
        return new Page<>(found, asked.containsKey("cursor") || !q.isEmpty() ? null : "n3xt=");
    }

    private static Optional<?> speaker(String id) {
        return summaries().stream()
                .filter(s -> s.id().toString().equals(id))
                .findFirst()
                .map(s -> new SpeakerDetail(
                        s,
                        List.of(
                                new SpeakerDetail.Alias(s.name(), "known"),
                                new SpeakerDetail.Alias("Mirella Orlán", "article"),
                                new SpeakerDetail.Alias(EVIL, "article")),
                        List.of(
                                new SpeakerDetail.Office("president", "Torvia", LocalDate.of(2022, 5, 9), null),
                                new SpeakerDetail.Office(EVIL, EVIL, null, LocalDate.of(2022, 5, 8))),
                        List.of(
                                new SpeakerDetail.TopicCount("ceasefire", "Ceasefire", 88),
                                new SpeakerDetail.TopicCount("borders", "Borders and bridges", 41),
                                new SpeakerDetail.TopicCount("evil", EVIL, 1)),
                        List.of(
                                new SpeakerDetail.OutletCount("TNA", 150),
                                new SpeakerDetail.OutletCount("The Alda Post", 60),
                                new SpeakerDetail.OutletCount(null, 4))));
    }

    private static List<TopicSummary> topics() {
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
                new TopicSummary("evil", "economy", EVIL, EVIL, EVIL, 1, false));
    }

    private List<TopicProposal> proposed() {
        return filled
                ? List.of(
                        new TopicProposal(
                                "fishing quota",
                                9,
                                7,
                                3,
                                5,
                                List.of(new TopicProposal.Example(ARTICLE, "The fishing quota must be raised."))),
                        new TopicProposal(EVIL, 3, 3, 2, 2, List.of(new TopicProposal.Example(HOSTILE, EVIL))))
                : List.of();
    }

    private static Optional<?> topic(String id) {
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
                                new TopicDetail.SpeakerCount(PRESIDENT, "Mirela Orlan", 88),
                                new TopicDetail.SpeakerCount(id("ministry"), "Kestrian Foreign Ministry", 45),
                                new TopicDetail.SpeakerCount(HOSTILE, EVIL, 1)),
                        t.own() ? new TopicDetail.Own(List.of("Wheat is sold.", EVIL), 120, false) : null));
    }

    private Optional<?> statements(String[] parts, Map<String, String> asked) {
        if (parts.length == 1) {
            return Optional.of(found(asked));
        }
        if (parts[1].equals("facets")) {
            return Optional.of(Searched.facets(asked, filled));
        }
        return parts.length == 3 ? Searched.like(parts[1]) : one(parts[1]);
    }

    private Page<StatementSummary> found(Map<String, String> asked) {
        boolean none = !filled || "nothing".equals(asked.get("q"));
        List<StatementSummary> all = new ArrayList<>(statements());
        all.add(hostile());
        all.replaceAll(statement -> Searched.marked(statement, asked));
        return new Page<>(none ? List.of() : all, none || asked.containsKey("cursor") ? null : "n3xt=");
    }

    private static Optional<?> one(String id) {
        return statements().stream()
                .filter(s -> s.id().toString().equals(id))
                .findFirst()
                .map(s -> new StatementDetail(s, TEXT, new Span(0, 10), summary(ARTICLE)));
    }

    private Optional<?> articles(String[] parts, Map<String, String> asked) {
        if (parts.length == 1) {
            List<ArticleSummary> all = Stream.of(ARTICLE, WAITING, FAILED, HOSTILE)
                    .map(World::summary)
                    .map(article -> Searched.marked(article, asked))
                    .toList();
            return Optional.of(new Page<>(!filled || "nothing".equals(asked.get("q")) ? List.of() : all, null));
        }
        UUID id = UUID.fromString(parts[1]);
        if (List.of(ARTICLE, WAITING, FAILED, HOSTILE).stream().noneMatch(id::equals)) {
            return Optional.empty();
        }
        return Optional.of(parts.length == 3 ? progress(id) : detail(id));
    }

    private static ArticleSummary summary(UUID id) {
        if (id.equals(HOSTILE)) {
            return new ArticleSummary(
                    id,
                    EVIL,
                    EVIL,
                    "javascript:alert(1)",
                    new PublicationDate(null, DatePrecision.UNKNOWN, "unknown"),
                    RECEIVED,
                    ArticleState.EXTRACTED,
                    1);
        }
        ArticleState state = id.equals(WAITING)
                ? ArticleState.ANNOUNCED
                : id.equals(FAILED) ? ArticleState.FAILED : ArticleState.EXTRACTED;
        String title = state == ArticleState.FAILED
                ? null
                : state == ArticleState.ANNOUNCED
                        ? "Fourth round of talks expected"
                        : "Ceasefire on the Torv holds for a third day";
        return new ArticleSummary(
                id,
                title,
                "TNA",
                "https://news.example/torv",
                PUBLISHED,
                RECEIVED,
                state,
                state == ArticleState.EXTRACTED ? 6 : 0);
    }

    private static ArticleProgress progress(UUID id) {
        ArticleState state = summary(id).state();
        String reason = state == ArticleState.FAILED ? "The text ends inside a character." : null;
        boolean read = state == ArticleState.EXTRACTED;
        return new ArticleProgress(
                id, 1, state, RECEIVED, RECEIVED, read ? RECEIVED : null, read ? 6 : null, read ? "1" : null, reason);
    }

    private static ArticleDetail detail(UUID id) {
        boolean evil = id.equals(HOSTILE);
        boolean read = evil || id.equals(ARTICLE);
        String text = evil ? EVIL + " said " + EVIL : TEXT;
        List<Span> boilerplate = evil
                ? List.of()
                : List.of(at("All news | Politics | World"), at("Read also: Who guards the bridge? | Leave a comment"));
        return new ArticleDetail(
                summary(id),
                text,
                evil ? EVIL : "Port Alda",
                evil ? EVIL : "TNA",
                evil ? null : at("Ceasefire on the Torv holds for a third day"),
                boilerplate,
                evil ? List.of(hostile()) : read ? statements() : List.of(),
                List.of(),
                List.of(new TopicScore("ceasefire", "Ceasefire", 0.71)));
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
            spans.add(at(words));
        }
        return new StatementSummary(
                id(name),
                ARTICLE,
                kind,
                kind == StatementKind.INDIRECT ? StatementStatus.DEMANDED : StatementStatus.ASSERTED,
                spans,
                List.of(near(cue, spans.getFirst())),
                List.of(near(source, spans.getFirst())),
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
                PUBLISHED,
                name.equals("mood") ? null : new EchoRef(id(name), true, 2, 2),
                List.of(),
                null);
    }

    static StatementSummary hostile() {
        return new StatementSummary(
                id("evil-statement"),
                HOSTILE,
                StatementKind.DIRECT,
                StatementStatus.ASSERTED,
                List.of(new Span(0, EVIL.length())),
                List.of(),
                List.of(),
                EVIL,
                EVIL,
                EVIL,
                new SpeakerRef(HOSTILE, EVIL, SpeakerKind.PERSON, List.of()),
                null,
                null,
                List.of(EVIL, EVIL),
                new ReportedIn(id("evil-statement"), new SpeakerRef(null, EVIL, SpeakerKind.GROUP, List.of())),
                List.of(new TopicScore("evil", EVIL, 0.4)),
                EVIL,
                EVIL,
                new PublicationDate(null, DatePrecision.UNKNOWN, "unknown"),
                new EchoRef(id("evil-statement"), false, 3, 1),
                List.of(),
                null);
    }

    private static Span at(String words) {
        return points(TEXT.indexOf(words), words);
    }

    /** The occurrence in the same paragraph as the content. */
    private static Span near(String words, Span content) {
        int unit = TEXT.offsetByCodePoints(0, content.start());
        return points(TEXT.indexOf(words, TEXT.lastIndexOf('\n', unit)), words);
    }

    private static Span points(int unit, String words) {
        if (unit < 0) {
            throw new IllegalArgumentException("not in the text: " + words);
        }
        int start = TEXT.codePointCount(0, unit);
        return new Span(start, start + words.codePointCount(0, words.length()));
    }
}
