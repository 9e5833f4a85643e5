package io.onrecord.query.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.contracts.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContextTest {

    @Test
    void takesTheParagraphAndOneBeforeAndAfter() {
        assertThat(around("one\n\ntwo\n\nthree\n\nfour\n\nfive", "three")).isEqualTo("two\n\nthree\n\nfour");
        assertThat(around("one\ntwo\nthree\nfour\nfive", "three")).isEqualTo("two\nthree\nfour");
    }

    @Test
    void takesWhatThereIsAtBothEnds() {
        assertThat(around("one\n\ntwo\n\nthree", "one")).isEqualTo("one\n\ntwo");
        assertThat(around("one\n\ntwo\n\nthree", "three")).isEqualTo("two\n\nthree");
        assertThat(around("one", "one")).isEqualTo("one");
        assertThat(around("\n \n one \n\n", "one")).isEqualTo(" one ");
    }

    @Test
    void looksPastBlankLinesOfSpaces() {
        assertThat(around("one\n \n\t\n\ntwo\n   \nthree", "two")).isEqualTo("one\n \n\t\n\ntwo\n   \nthree");
    }

    @Test
    void holdsAllPartsOfAStatementThatSpansParagraphs() {
        String text = "zero\n\none\n\ntwo\n\nthree\n\nfour\n\nfive";
        Context context = Context.around(text, List.of(new Span(6, 9), new Span(16, 19)));
        assertThat(context.text()).isEqualTo("zero\n\none\n\ntwo\n\nthree\n\nfour");
    }

    @Test
    void countsCharactersThatTakeTwoUnitsOnce() {
        String text = "🚜🚜 zero\n\n🎉 one\n\ntwo 🕊️\n\nthree 🇺🇳\n\nfour";
        int start = text.codePointCount(0, text.indexOf("two"));
        Context context = Context.around(text, List.of(new Span(start, start + 6)));
        assertThat(context.text()).isEqualTo("🎉 one\n\ntwo 🕊️\n\nthree 🇺🇳");
        assertThat(context.span().start()).isEqualTo(9);
        assertThat(context.span().length())
                .isEqualTo(context.text().codePointCount(0, context.text().length()));
    }

    @Test
    void spansBeyondTheTextEndWithIt() {
        assertThat(Context.around("one\ntwo", List.of(new Span(90, 99))).text()).isEqualTo("one\ntwo");
        assertThat(Context.around("", List.of(new Span(0, 3)))).isEqualTo(new Context("", new Span(0, 0)));
    }

    private static String around(String text, String statement) {
        int start = text.indexOf(statement);
        Context context = Context.around(text, List.of(new Span(start, start + statement.length())));
        assertThat(text.substring(context.span().start(), context.span().end())).isEqualTo(context.text());
        return context.text();
    }
}
