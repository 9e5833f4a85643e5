package io.onrecord.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CutShortTest {
    private static final String PROSE =
            "The council met until midnight, and in the end it voted for the bridge that nobody had asked for. ";
    private static final String PAID = "<script type='application/ld+json'>{\"@type\": \"NewsArticle\","
            + " \"isAccessibleForFree\": \"False\"%s}</script><h1>Bridge</h1><article><p>%s</p></article>";

    @Test
    void aShortTextOfAPageThatIsPaidForIsCut() {
        assertThat(isCut(PAID.formatted("", PROSE))).isTrue();
    }

    @Test
    void theWholeTextOfAPageThatIsPaidForIsNot() {
        assertThat(isCut(PAID.formatted("", PROSE.repeat(30)))).isFalse();
    }

    @Test
    void theCountOfWordsThatThePageTellsDecides() {
        assertThat(isCut(PAID.formatted(", \"wordCount\": 900", PROSE.repeat(30))))
                .isTrue();
        assertThat(isCut(PAID.formatted(", \"wordCount\": 570", PROSE.repeat(30))))
                .isFalse();
    }

    @Test
    void aShortTextBeforeTheWordsOfAPaywallIsCut() {
        String page = "<h1>Bridge</h1><div><p>" + PROSE + "</p><p>Subscribe to continue reading.</p></div>";
        assertThat(isCut(page)).isTrue();
        assertThat(CleanPage.clean(page, null).cleaned().text()).doesNotContain("Subscribe");
    }

    @Test
    void aButtonAboveTheHeadlineIsOnEveryPage() {
        assertThat(isCut("<div><a href=/s>Get full access</a></div><h1>Bridge</h1><p>" + PROSE + "</p>"))
                .isFalse();
    }

    @Test
    void whatTheFooterAsksOnEveryPageCutsNothing() {
        String brief = "<h1>Bridge</h1><article><p>" + PROSE + PROSE + "</p></article>";
        assertThat(isCut(brief + "<footer><p>Already a subscriber? <a href=/l>Log in here</a>.</p></footer>"))
                .isFalse();
        String others = "<p>Nine lanterns found at the weir</p>".repeat(9);
        assertThat(isCut(brief + "<div>" + others + "</div><p>Already a subscriber? <a href=/l>Log in here</a>.</p>"))
                .isFalse();
        assertThat(isCut(brief + "<p>Already a subscriber? <a href=/l>Log in here</a>.</p>"))
                .isTrue();
    }

    @Test
    void aSentenceOfTheArticleThatSpeaksOfSubscribersCutsNothing() {
        String speaks =
                "Whoever is already a subscriber of the ferry company Halden and Sons, the harbour master of Ostrel told the"
                        + " council on Monday evening, will be carried over the river without a ticket until the new bridge has been built.";
        assertThat(isCut("<h1>Bridge</h1><article><p>" + speaks + "</p></article>"))
                .isFalse();
    }

    private static boolean isCut(String page) {
        return CleanPage.clean(page, null).cutShort();
    }
}
