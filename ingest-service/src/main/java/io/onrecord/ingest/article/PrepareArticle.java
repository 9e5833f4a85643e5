package io.onrecord.ingest.article;

import io.onrecord.contracts.PublishedMethod;
import io.onrecord.ingest.article.Draft.Metadata;
import io.onrecord.ingest.identity.ArticleId;
import io.onrecord.ingest.identity.CanonicalUrl;
import io.onrecord.ingest.identity.Publisher;
import io.onrecord.ingest.text.CleanPage;
import io.onrecord.ingest.text.CleanPlainText;
import io.onrecord.ingest.text.CleanedPage;
import io.onrecord.ingest.text.CleanedText;
import io.onrecord.ingest.text.Line;
import io.onrecord.ingest.text.PageFacts;
import io.onrecord.ingest.text.SourceMap;
import io.onrecord.ingest.text.TooComplexException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks and cleans a submission, without looking at what the record holds. What the client says goes before the page. */
final class PrepareArticle {
    private static final int LONGEST_TITLE = 1000;
    private static final int LONGEST_OUTLET = 200;
    private static final int LONGEST_AUTHOR = 300;

    /** A file name, with or without folders, that starts with an ISO 8601 day. */
    private static final Pattern DAY_FIRST = Pattern.compile("(?:.*[/\\\\])?(\\d{4}-\\d{2}-\\d{2})(?!\\d)");

    private final int maxBytes;
    private final Duration maxAhead;
    private final Clock clock;

    PrepareArticle(int maxBytes, Duration maxAhead, Clock clock) {
        this.maxBytes = maxBytes;
        this.maxAhead = maxAhead;
        this.clock = clock;
    }

    Draft prepare(Submission submission) {
        @Nullable String url = submittedUrl(submission.url());
        PublishedDate published = submittedDate(submission.publishedAt());
        @Nullable String title = line("title", submission.title(), LONGEST_TITLE);
        @Nullable String outlet = line("outlet", submission.outlet(), LONGEST_OUTLET);
        Source source = Source.of(submission.body(), maxBytes);
        CleanedPage page =
                submission.body() instanceof Submission.Parsed document ? clean(document) : clean(source, url);
        refuseWithoutWords(page.cleaned().text());
        Metadata metadata = new Metadata(
                url == null ? pageUrl(page.facts()) : url,
                outlet == null ? Line.of(page.facts().outlet(), LONGEST_OUTLET) : outlet,
                title == null ? Line.of(page.facts().title(), LONGEST_TITLE) : title,
                Line.of(page.facts().author(), LONGEST_AUTHOR),
                known(published, pageDate(page.facts()), toldDate(submission), fileDate(submission)));
        return draft(metadata, source, page, pageChange(page.facts()));
    }

    private static Draft draft(Metadata metadata, Source source, CleanedPage page, PublishedDate modified) {
        byte[] hash = ArticleId.contentHash(page.cleaned().text());
        String publisher = Publisher.of(metadata.outlet(), metadata.url());
        return new Draft(
                ArticleId.of(metadata.url(), publisher, hash),
                metadata,
                publisher,
                ContentHash.of(hash),
                source,
                page.cleaned(),
                new Draft.Reading(page.method(), page.cutShort(), modified));
    }

    /** No characters stand in a document's bytes that its text could be mapped to. */
    private static CleanedPage clean(Submission.Parsed document) {
        String text = CleanPlainText.clean(document.text()).text();
        return new CleanedPage(new CleanedText(text, new SourceMap(new int[0])), document.facts(), null, false, null);
    }

    private static CleanedPage clean(Source source, @Nullable String url) {
        String text = source.decoded().text();
        if (!source.isHtml()) {
            return CleanedPage.plain(CleanPlainText.clean(text));
        }
        try {
            CleanedPage page = CleanPage.clean(text, url);
            if (page.notArticle() != null) {
                throw Refusals.notArticle(page.notArticle());
            }
            return page;
        } catch (TooComplexException markup) {
            throw Refusals.tooComplex(String.valueOf(markup.getMessage()));
        }
    }

    private static void refuseWithoutWords(String text) {
        if (text.isBlank()) {
            throw Refusals.empty(
                    "nothing but space is left after cleaning; check that the article text is in what you sent");
        }
        if (text.codePoints().noneMatch(Character::isLetter)) {
            throw Refusals.notText("it has no words: not one letter in it");
        }
    }

    private static @Nullable String submittedUrl(@Nullable String written) {
        if (written == null || written.isBlank()) {
            return null;
        }
        @Nullable String canonical = CanonicalUrl.of(written);
        if (canonical == null) {
            throw Refusals.noAddress("leave it out if there is none");
        }
        return canonical;
    }

    private PublishedDate submittedDate(@Nullable String written) {
        if (written == null || written.isBlank()) {
            return PublishedDate.UNKNOWN;
        }
        PublishedDate date;
        try {
            date = PublishedDate.parse(written).by(PublishedMethod.SUBMITTED);
        } catch (DateTimeException unreadable) {
            throw Refusals.invalid(
                    "published-at-invalid",
                    "publishedAt",
                    "not ISO 8601: write 2018, 2018-02, 2018-02-14 or 2018-02-14T10:30:00+03:00");
        }
        if (isFuture(date)) {
            throw Refusals.invalid(
                    "published-at-future", "publishedAt", "lies in the future; check the date and the clock");
        }
        return date;
    }

    private PublishedDate pageDate(PageFacts facts) {
        return ChooseDate.published(facts.published(), facts.modified(), this::isFuture);
    }

    private PublishedDate pageChange(PageFacts facts) {
        return ChooseDate.modified(facts.modified(), this::isFuture);
    }

    /** What a feed says; not always what a page says, which knows better. */
    private PublishedDate toldDate(Submission submission) {
        @Nullable String told = submission.toldPublished();
        PublishedDate date = told == null ? PublishedDate.UNKNOWN : PublishedDate.parseLeniently(told);
        return isFuture(date) ? PublishedDate.UNKNOWN : date.by(PublishedMethod.FEED);
    }

    /** Archives of text files often carry the day of publication at the start of their names. */
    private PublishedDate fileDate(Submission submission) {
        if (submission.filename() == null || submission.body() instanceof Submission.Written) {
            return PublishedDate.UNKNOWN;
        }
        // The day in the name of a whole archive is that of the packing.
        String name = submission.filename();
        Matcher day = DAY_FIRST.matcher(name.substring(Math.max(0, name.indexOf(Part.INSIDE))));
        PublishedDate date = day.lookingAt() ? PublishedDate.parseLeniently(day.group(1)) : PublishedDate.UNKNOWN;
        return isFuture(date) ? PublishedDate.UNKNOWN : date.by(PublishedMethod.FILE_NAME);
    }

    private static PublishedDate known(PublishedDate... bestFirst) {
        for (PublishedDate date : bestFirst) {
            if (date.isKnown()) {
                return date;
            }
        }
        return PublishedDate.UNKNOWN;
    }

    private boolean isFuture(PublishedDate date) {
        @Nullable Instant begins = date.begins();
        return begins != null && begins.isAfter(clock.instant().plus(maxAhead));
    }

    private static @Nullable String pageUrl(PageFacts facts) {
        return facts.url() == null ? null : CanonicalUrl.of(facts.url());
    }

    private static @Nullable String line(String field, @Nullable String written, int longest) {
        @Nullable String line = Line.of(written);
        if (line != null && line.length() > longest) {
            throw Refusals.invalid(field + "-too-long", field, "longer than " + longest + " characters; shorten it");
        }
        return line;
    }
}
