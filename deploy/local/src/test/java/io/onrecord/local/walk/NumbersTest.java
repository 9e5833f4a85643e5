package io.onrecord.local.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.onrecord.local.walk.Claim.How;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class NumbersTest {
    private static List<Claim> on(String main) {
        return Numbers.on(Jsoup.parse("<main>" + main + "</main>"));
    }

    private static Claim one(String main) {
        assertThat(on(main)).hasSize(1);
        return on(main).getFirst();
    }

    @Test
    void theNumberInALinkCountsWhatTheLinkOpens() {
        Claim number = one("<a href='/statements?topic=trade'>1,234 statements</a>");
        assertThat(number.value()).isEqualTo(1_234);
        assertThat(number.noun()).isEqualTo("statement");
        assertThat(number.list()).isEqualTo("/statements?topic=trade");
        assertThat(number.atLeast()).isFalse();
    }

    @Test
    void aRoundedNumberIsSaidToBeOne() {
        assertThat(one("<a href='/statements'>at least 40 statements</a>").atLeast())
                .isTrue();
        assertThat(one("<h2 data-list='/statements'>At least 40 statements</h2>")
                        .atLeast())
                .isTrue();
    }

    @Test
    void whatIsSeenAndWhatIsReadOutAreBothLookedAt() {
        assertThat(on("<table><td class='n'><a href='/statements' aria-label='3 utterances in May'>4</a></table>"))
                .extracting(Claim::value)
                .containsExactly(3L, 4L);
        assertThat(one("<a href='/x'><span class='n'>7<span class='unseen'> statements</span></span></a>"))
                .extracting(Claim::value, Claim::noun, Claim::list)
                .containsExactly(7L, "statement", "/x");
    }

    @Test
    void theMarkupNamesTheListWhereThereIsNoLink() {
        assertThat(on("<p data-list='/a'>5 statements in 2 articles</p>"))
                .extracting(Claim::noun, Claim::list, Claim::how)
                .containsExactly(tuple("statement", "/a", How.WHOLE), tuple("article", "/a", How.WHOLE));
        assertThat(one("<p data-list='/a'><span data-undated='/b'>5</span> more without a day</p>"))
                .extracting(Claim::list, Claim::how)
                .containsExactly("/b", How.UNDATED);
    }

    @Test
    void aNumberOfWhichNothingIsToldIsFoundToo() {
        assertThat(one("<p>12 statements</p>").how()).isEqualTo(How.UNTOLD);
        assertThat(one("<ul><li>Trade <span class='n'>12</span></ul>").how()).isEqualTo(How.UNTOLD);
    }

    @Test
    void aChoiceCountsWhatItLeaves() {
        Claim number = one(
                "<form action='/speakers/x#said'><select name='topic'><option value='trade'>Trade (6)</select></form>");
        assertThat(number.list()).isEqualTo("/speakers/x?topic=trade");
        assertThat(one("<form action='/trends'><select name='speaker'><option value='x'>Ann (6)</select></form>")
                        .list())
                .isEqualTo("/statements?speaker=x");
    }

    @Test
    void yearsSharesAndTheWordsOfArticlesAreNoCounts() {
        assertThat(
                        on(
                                "<p>In 2024, 6.2 times (1.3 to 9)</p><blockquote>40 articles</blockquote><td class='n'>4.1 %</td>"))
                .isEmpty();
    }
}
