package io.onrecord.local.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.extraction.Span;
import io.onrecord.extraction.evaluation.AnnotatedStatement;
import io.onrecord.extraction.evaluation.Evaluation;
import io.onrecord.extraction.evaluation.Slice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MissesPageTest {
    private static final String NASTY = "</mark><script>alert('&\"')</script>";

    @TempDir
    private Path temp;

    @Test
    void nothingOfAnArticleBecomesMarkup() throws IOException {
        String text = NASTY + " said \u0000\u202e " + NASTY;
        AnnotatedStatement nasty = new AnnotatedStatement(
                spans(0, NASTY.length()),
                spans(NASTY.length() + 1, NASTY.length() + 5),
                spans(NASTY.length() + 6, text.length()),
                NASTY,
                NASTY,
                NASTY,
                null,
                NASTY,
                false,
                true,
                NASTY);
        String page = page(NASTY, text, 10, List.of(nasty), List.of());
        assertThat(page)
                .doesNotContain("<script", "alert('", "\u0000")
                .contains("&lt;/mark&gt;&lt;script&gt;alert(&#39;&amp;&quot;&#39;)&lt;/script&gt;")
                .contains("may be left out");
        assertThat(page.split("<mark", -1)).hasSameSizeAs(page.split("</mark>", -1));
    }

    @Test
    void marksAreWordsNotOnlyColours() throws IOException {
        String text = "“It is over,” Anna said.";
        String page = page("a1", text, 10, List.of(said(spans(1, 11), spans(19, 23), spans(14, 18))), List.of());
        assertThat(page)
                .contains("<p dir=\"auto\">“<mark class=\"content\"><b>content</b> It is over</mark>,”"
                        + " <mark class=\"source\"><b>source</b> Anna</mark>"
                        + " <mark class=\"cue\"><b>cue</b> said</mark>.</p>");
    }

    @Test
    void showsTheFirstAndSaysHowManyAreLeftOut() throws IOException {
        String text = "one two three four five six";
        List<AnnotatedStatement> three = List.of(
                said(spans(0, 3), List.of(), List.of()),
                said(spans(8, 13), List.of(), List.of()),
                said(spans(19, 23), List.of(), List.of()));
        assertThat(page("a1", text, 2, three, List.of()))
                .contains("Missed <b>3</b>", "Shown are the first 2; 1 more are left out.", "id=\"missed-2\"")
                .doesNotContain("id=\"missed-3\"");
    }

    @Test
    void keepsTheWordsAroundAndLeavesOutTheRest() {
        int[] text = ("before ".repeat(100) + "x".repeat(3000) + " after".repeat(100))
                .codePoints()
                .toArray();
        List<Span> stretches = Excerpt.around(text, spans(700, 3700));
        assertThat(stretches).hasSize(2);
        assertThat(stretches.getFirst().start()).isBetween(480, 500).matches(start -> text[start] == 'b');
        assertThat(stretches.getLast().end()).isBetween(3900, 3920).matches(end -> text[end] == ' ');
        assertThat(Excerpt.around(text, List.of(new Span(0, 10), new Span(300, 310))))
                .hasSize(1);
        assertThat(Excerpt.around(new int[0], List.of())).containsExactly(new Span(0, 0));
    }

    private String page(
            String id, String text, int perSort, List<AnnotatedStatement> annotated, List<AnnotatedStatement> found)
            throws IOException {
        Evaluation evaluation = new Evaluation(Slice.ALL);
        MissList misses = new MissList(perSort);
        misses.add(id, text, evaluation.add(text, annotated, found));
        Outcome outcome = new Outcome(1, evaluation.figures(), evaluation.intervals(), misses);
        Path file = temp.resolve("page.html");
        MissesPage.write(file, outcome, NASTY);
        return Files.readString(file);
    }

    private static AnnotatedStatement said(List<Span> content, List<Span> cue, List<Span> source) {
        return new AnnotatedStatement(content, cue, source, "direct", null, null, null, null, false, false, null);
    }

    private static List<Span> spans(int start, int end) {
        return List.of(new Span(start, end));
    }
}
