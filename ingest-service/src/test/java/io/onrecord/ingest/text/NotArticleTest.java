package io.onrecord.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotArticleTest {
    private static final String PROSE =
            "The council met until midnight, and in the end it voted for the bridge. ".repeat(6);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not found | <title>Page not found | Tor Courier</title><h1>Oops!</h1><p>The page you are looking for may have been moved or deleted. Try a search, or go back to the front page.</p>",
                "not found | <title>Tor Courier - 404</title><p>Nothing here.</p>",
                "failure | <title>502 Bad Gateway</title><center><h1>502 Bad Gateway</h1></center><hr><center>nginx</center>",
                "failure | <title>Access Denied</title><h1>Access Denied</h1>You don't have permission to access this page on this server.<p>Reference #18.2f</p>",
                "log in | <title>Sign in | Ledger</title><h1>Sign in to your account</h1><form><input name=u><input type=password name=p></form><p>Forgot your password?</p>",
                "cookies | <title>Ledger</title><h1>We value your privacy</h1><p>We and our 811 partners store and/or access information on a device. You can change your choices at any time.</p><button>Accept all</button>",
                "JavaScript | <title>Ledger</title><div id=root></div><p>You need to enable JavaScript to run this app.</p>",
                "person | <title>Just a moment...</title><h1>ledger.example</h1><p>Verifying you are human. This may take a few seconds.</p><p>Ray ID: 8a1</p>",
                "person | <title>Ledger</title><p>Our systems have detected unusual traffic from your network. Please complete the CAPTCHA to prove that you are not a robot.</p>"
            })
    void tellsWhatAPageIsInstead(String kind, String page) {
        assertThat(kind(page)).contains(kind);
    }

    @Test
    void anArticleMayBeAboutAnyOfThem() {
        assertThat(kind(
                        "<title>404: the story of an error</title><h1>404: the story of an error</h1><p>“Page not found” is what"
                                + " one reads when the page you requested no longer exists.</p><p>" + PROSE + "</p>"))
                .isNull();
        assertThat(kind("<title>Robot check</title><h1>Robot check</h1><p>" + PROSE + PROSE + PROSE
                        + "</p><p>Some sites" + " want to know that you are not a robot.</p>"))
                .isNull();
        assertThat(kind(
                        "<title>Minister: log in to vote</title><h1>Minister: log in to vote</h1><p>Citizens will have to"
                                + " log in with a card from next year.</p>"))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p>Words</p>", "“Yes,” she said.", "<h1>Fire</h1><p>There is a fire on the quay.</p>"})
    void aFewWordsAreNoSign(String page) {
        assertThat(kind(page)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tax office web site “temporarily unavailable”, minister says",
                "<h1>Server error</h1><p>Ferry tickets could not be bought on Monday.</p>",
                "<title>Fire on the quay | Ledger</title><meta property=article:published_time content=2024-05-31>"
                        + "<header><div><h2>Log in</h2><form><input name=u><input type=password name=p></form>"
                        + "<p>Forgot your password? Create an account.</p></div></header>"
                        + "<h1>Fire on the quay</h1><p>There is a fire on the quay of Ostrel.</p>",
                "<title>Fire on the quay | Ledger</title><div><h2>Cookies</h2><p>We use cookies. Accept all, or reject all.</p></div>"
                        + "<h1>Fire on the quay</h1><article><p>There is a fire on the quay of Ostrel.</p></article>",
                "<title>Maintenance | Ledger</title><meta property=article:published_time content=2024-05-31>"
                        + "<h1>Maintenance</h1><p>The swing bridge of Ostrel is closed until Friday.</p>",
                "<title>Forbidden | Ledger</title><h1>Bathing in the Ost</h1><h2>Forbidden</h2>"
                        + "<p>Nobody may bathe in the river Ost from Monday.</p>",
                "<title>Tax office site “temporarily unavailable”</title><h1>Tax office site “temporarily unavailable”</h1>"
                        + "<p>It will take a day, said Minister Ada Low.</p>"
            })
    void shortNewsIsTaken(String page) {
        assertThat(kind(page)).isNull();
    }

    private static @Nullable String kind(String page) {
        return CleanPage.clean(page, null).notArticle();
    }
}
