package io.onrecord.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.contracts.PublishedMethod;
import io.onrecord.contracts.TextMethod;
import io.onrecord.contracts.api.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds what is read out of pages against what a person reads in them. The pages in "unseen" were written after the code. */
class PagesTest {
    /** Of those that a page names in its code. */
    private static final int AUTHORS = 5;

    private static final double WANTED_F1 = 0.95;

    private final PrepareArticle prepare = new PrepareArticle(
            2_097_152, Duration.ofHours(24), Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC));

    @ParameterizedTest
    @ValueSource(strings = {"known", "unseen"})
    void textIsFoundAsAPersonFindsIt(String folder) {
        List<GoldPage> pages = GoldPage.in(folder);
        List<String> report = new ArrayList<>();
        double sum = 0;
        for (GoldPage page : pages) {
            TokenScore score = TokenScore.of(page.comparable(text(page)), page.paragraphs());
            sum += score.f1();
            report.add(String.format(
                    Locale.ROOT,
                    "%s %.3f (precision %.3f, recall %.3f)",
                    page.name(),
                    score.f1(),
                    score.precision(),
                    score.recall()));
        }
        assertThat(sum / pages.size())
                .as("mean token F1 of %s: %s", folder, String.join("; ", report))
                .isGreaterThanOrEqualTo(WANTED_F1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"known", "unseen"})
    void everyQuotationIsKept(String folder) {
        List<String> lost = new ArrayList<>();
        int all = 0;
        for (GoldPage page : GoldPage.in(folder)) {
            String text = text(page).replaceAll("\\s+", " ");
            for (String quotation : page.quotations()) {
                all++;
                if (!text.contains(quotation.replaceAll("\\s+", " "))) {
                    lost.add(page.name() + ": " + quotation);
                }
            }
        }
        assertThat(all).isGreaterThan(20);
        assertThat(lost).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"known", "unseen"})
    void datesAreRightOrUnknown(String folder) {
        List<GoldPage> pages = GoldPage.in(folder);
        List<String> wrong = new ArrayList<>();
        int known = 0;
        for (GoldPage page : pages) {
            @Nullable
            String found =
                    prepare.prepare(page.submission()).metadata().published().value();
            known += found == null ? 0 : 1;
            if (found != null && !found.startsWith(String.valueOf(page.fact("published")))) {
                wrong.add(page.name() + ": " + found);
            }
        }
        assertThat(wrong).hasSizeLessThanOrEqualTo(pages.size() * 2 / 100);
        assertThat(known).as("unknown is no way out").isGreaterThan(pages.size() * 8 / 10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"known", "unseen"})
    void aTextThatIsCutShortIsToldApart(String folder) {
        for (GoldPage page : GoldPage.in(folder)) {
            assertThat(prepare.prepare(page.submission()).reading().cutShort())
                    .as(page.name())
                    .isEqualTo("true".equals(page.fact("cut")));
        }
    }

    @Test
    void changesAndAuthorsAreReadWhereThePageTellsThem() {
        List<GoldPage> pages = Stream.of("known", "unseen")
                .flatMap(folder -> GoldPage.in(folder).stream())
                .toList();
        int authors = 0;
        for (GoldPage page : pages) {
            Draft draft = prepare.prepare(page.submission());
            @Nullable String modified = page.fact("modified");
            if (modified != null) {
                assertThat(draft.reading().modified().value()).as(page.name()).startsWith(modified);
            }
            @Nullable String author = draft.metadata().author();
            if (author != null && page.fact("author") != null) {
                assertThat(author).as(page.name()).isEqualTo(page.fact("author"));
                authors++;
            }
        }
        assertThat(authors).as("nobody is no way out").isGreaterThan(AUTHORS);
    }

    @Test
    void thePagesNeedEveryWayOfFinding() {
        Set<TextMethod> texts = EnumSet.noneOf(TextMethod.class);
        Set<PublishedMethod> dates = EnumSet.noneOf(PublishedMethod.class);
        for (GoldPage page : GoldPage.in("known")) {
            Draft draft = prepare.prepare(page.submission());
            if (draft.reading().method() != null) {
                texts.add(draft.reading().method());
            }
            if (draft.metadata().published().method() != null) {
                dates.add(draft.metadata().published().method());
            }
        }
        assertThat(texts).contains(TextMethod.STRUCTURED_DATA, TextMethod.DECLARED, TextMethod.SCORED);
        assertThat(dates)
                .contains(
                        PublishedMethod.STRUCTURED_DATA,
                        PublishedMethod.META,
                        PublishedMethod.URL,
                        PublishedMethod.DATELINE);
    }

    private String text(GoldPage page) {
        try {
            return prepare.prepare(page.submission()).cleaned().text();
        } catch (ProblemException refused) {
            throw new AssertionError(page.name() + ": " + refused.problem().detail(), refused);
        }
    }
}
