package io.onrecord.query.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.onrecord.contracts.StatementKind;
import io.onrecord.contracts.api.SpeakerRef;
import io.onrecord.contracts.api.StatementSummary;
import io.onrecord.query.statement.Origin;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A statement as linked data. What stands between quotation marks is a schema.org Quotation, part of its article. Anything
 * else is in the reporter's words, wholly or in part, so it is a Claim that appears there. Nobody is said to speak, or to be
 * the author of, what was denied or not said: then the speaker is only mentioned.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Linked(
        @JsonProperty("@id") String id,
        @JsonProperty("@type") String type,
        String text,
        @Nullable Agent spokenByCharacter,
        @Nullable Agent author,
        @Nullable Agent mentions,
        List<Topic> about,
        @Nullable Article isPartOf,
        @Nullable Article appearance,
        String kind,
        String status,
        Instant recordedAt,
        Annotation annotation) {

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Agent(
            @JsonProperty("@id") @Nullable String id,
            @JsonProperty("@type") String type,
            @Nullable String name) {}

    record Topic(
            @JsonProperty("@id") String id,
            @JsonProperty("@type") String type,
            String name) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Article(
            @JsonProperty("@id") String id,
            @JsonProperty("@type") String type,
            @Nullable String headline,
            @Nullable String datePublished,
            @Nullable Agent publisher,
            @Nullable String url) {}

    record Annotation(@JsonProperty("@type") String type, List<Target> target) {}

    record Target(@JsonProperty("@type") String type, String source, List<Selector> selector) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Selector(
            @JsonProperty("@type") String type,
            @Nullable Integer start,
            @Nullable Integer end,
            @Nullable String exact,
            @Nullable String prefix,
            @Nullable String suffix) {}

    static Linked of(StatementSummary statement, Origin origin) {
        boolean quotation = statement.kind() == StatementKind.DIRECT;
        boolean own = isOwn(statement);
        @Nullable Agent speaker = agent(statement.speaker());
        Article article = article(statement, origin.url());
        return new Linked(
                urn(statement.id()),
                quotation ? "Quotation" : "Claim",
                statement.text(),
                own && quotation ? speaker : null,
                own && !quotation ? speaker : null,
                own ? null : speaker,
                statement.topics().stream()
                        .map(topic -> new Topic("urn:onrecord:topic:" + topic.id(), "Thing", topic.label()))
                        .toList(),
                quotation ? article : null,
                quotation ? null : article,
                word(statement.kind()),
                word(statement.status()),
                origin.recordedAt(),
                new Annotation(
                        "Annotation",
                        origin.quotes().stream()
                                .map(quote -> target(article.id(), quote))
                                .toList()));
    }

    private static boolean isOwn(StatementSummary statement) {
        return switch (statement.status()) {
            case ASSERTED, PROMISED, DEMANDED, ASKED, HEDGED -> true;
            case DENIED, WITHHELD -> false;
        };
    }

    private static @Nullable Agent agent(SpeakerRef speaker) {
        String type = switch (speaker.kind()) {
            case PERSON -> "Person";
            case ORGANISATION -> "Organization";
            case DOCUMENT -> "CreativeWork";
            case GROUP, ANONYMOUS, UNKNOWN -> "Thing";
        };
        return speaker.id() == null && speaker.name() == null
                ? null
                : new Agent(speaker.id() == null ? null : urn(speaker.id()), type, speaker.name());
    }

    private static Article article(StatementSummary statement, @Nullable String url) {
        return new Article(
                urn(statement.articleId()),
                "NewsArticle",
                statement.articleTitle(),
                statement.published().value(),
                statement.outlet() == null ? null : new Agent(null, "Organization", statement.outlet()),
                url);
    }

    private static Target target(String article, Origin.Quote quote) {
        return new Target(
                "SpecificResource",
                article,
                List.of(
                        new Selector("TextPositionSelector", quote.start(), quote.end(), null, null, null),
                        new Selector("TextQuoteSelector", null, null, quote.exact(), quote.prefix(), quote.suffix())));
    }

    private static String urn(UUID id) {
        return "urn:uuid:" + id;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
