package io.onrecord.dashboard;

import io.onrecord.contracts.ArticleState;
import io.onrecord.contracts.DatePrecision;
import io.onrecord.contracts.PublishedMethod;
import io.onrecord.contracts.Span;
import io.onrecord.contracts.TextMethod;
import io.onrecord.contracts.api.ArticleDetail;
import io.onrecord.contracts.api.ArticleProgress;
import io.onrecord.contracts.api.ArticleSummary;
import io.onrecord.contracts.api.CopyDecision;
import io.onrecord.contracts.api.CopyOf;
import io.onrecord.contracts.api.Page;
import io.onrecord.contracts.api.PublicationDate;
import io.onrecord.contracts.api.TopicScore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The articles of the invented record. */
final class Printed {
    static final PublicationDate PUBLISHED = new PublicationDate("2026-03-04", DatePrecision.DAY, "dateline");
    static final Instant RECEIVED = Instant.parse("2026-03-05T08:12:00Z");

    static final String TEXT = """
            All news | Politics | World
            Ceasefire on the Torv holds for a third day
            PORT ALDA, March 4. /TNA/. 🕊️ The ceasefire along the Torv river is holding, officials on both banks said on Wednesday.
            “We have given our word, and we will keep it for as long as the other side keeps theirs,” President Mirela Orlan told reporters in Port Alda. “There will be no second warning.”
            The Kestrian Foreign Ministry answered within hours. It said that Orlan had promised “to withdraw every gun from the bridge” and that it would hold her to that.
            Two diplomats familiar with the talks described the mood as calm.
            Varga, according to a person in the room, asked for a fourth round next month.
            Read also: Who guards the bridge? | Leave a comment
            """;

    private Printed() {}

    static Optional<?> at(String[] parts, Map<String, String> asked, boolean filled) {
        if (parts.length == 1) {
            List<ArticleSummary> all = Stream.of(World.ARTICLE, World.WAITING, World.FAILED, World.HOSTILE)
                    .map(Printed::summary)
                    .map(article -> Searched.marked(article, asked))
                    .toList();
            return Optional.of(new Page<>(!filled || "nothing".equals(asked.get("q")) ? List.of() : all, null));
        }
        UUID id = UUID.fromString(parts[1]);
        if (List.of(World.ARTICLE, World.WAITING, World.FAILED, World.HOSTILE).stream()
                .noneMatch(id::equals)) {
            return Optional.empty();
        }
        if (parts.length > 2 && parts[2].equals("versions")) {
            return Versioned.at(id, parts, asked);
        }
        return Optional.of(parts.length == 3 ? progress(id) : detail(id));
    }

    static ArticleSummary summary(UUID id) {
        if (id.equals(World.HOSTILE)) {
            return new ArticleSummary(
                    id,
                    World.EVIL,
                    World.EVIL,
                    "javascript:alert(1)",
                    new PublicationDate(null, DatePrecision.UNKNOWN, "unknown"),
                    RECEIVED,
                    ArticleState.EXTRACTED,
                    1,
                    new CopyOf(World.ARTICLE, World.EVIL, World.EVIL, 0.925, true),
                    0,
                    null);
        }
        ArticleState state = id.equals(World.WAITING)
                ? ArticleState.ANNOUNCED
                : id.equals(World.FAILED) ? ArticleState.FAILED : ArticleState.EXTRACTED;
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
                state == ArticleState.EXTRACTED ? 6 : 0,
                null,
                state == ArticleState.EXTRACTED ? 2 : 0,
                null);
    }

    private static ArticleProgress progress(UUID id) {
        ArticleState state = summary(id).state();
        String reason = state == ArticleState.FAILED ? "The text ends inside a character." : null;
        boolean read = state == ArticleState.EXTRACTED;
        return new ArticleProgress(
                id, 1, state, RECEIVED, RECEIVED, read ? RECEIVED : null, read ? 6 : null, read ? "1" : null, reason);
    }

    private static ArticleDetail detail(UUID id) {
        boolean evil = id.equals(World.HOSTILE);
        boolean read = evil || id.equals(World.ARTICLE);
        String text = evil ? World.EVIL + " said " + World.EVIL : TEXT;
        List<Span> boilerplate = evil
                ? List.of()
                : List.of(
                        place("All news | Politics | World"),
                        place("Read also: Who guards the bridge? | Leave a comment"));
        return new ArticleDetail(
                summary(id),
                read ? 3 : 1,
                read ? 3 : 1,
                text,
                evil ? World.EVIL : "Vera Lind",
                PublishedMethod.STRUCTURED_DATA,
                evil ? null : new PublicationDate("2026-03-05", DatePrecision.DAY, "meta"),
                TextMethod.DECLARED,
                read && !evil,
                evil ? "ru" : "en",
                evil ? World.EVIL : "Port Alda",
                evil ? World.EVIL : "TNA",
                evil ? null : place("Ceasefire on the Torv holds for a third day"),
                boilerplate,
                evil ? new CopyDecision(World.ARTICLE, World.EVIL, World.EVIL, RECEIVED) : copyDecision(id),
                evil ? List.of(Spoken.hostile()) : read ? Spoken.statements() : List.of(),
                List.of(),
                List.of(new TopicScore("ceasefire", "Ceasefire", 0.71)));
    }

    private static @Nullable CopyDecision copyDecision(UUID id) {
        return id.equals(World.WAITING) ? new CopyDecision(null, "Two reporters.", "desk", RECEIVED) : null;
    }

    static Span place(String words) {
        return points(TEXT.indexOf(words), words);
    }

    /** The occurrence in the same paragraph as the content. */
    static Span near(String words, Span content) {
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
