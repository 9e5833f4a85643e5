package io.onrecord.dashboard.highlight;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.contracts.Span;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HighlightTest {

    private static Mark mark(Role role, int start, int end, int statement) {
        return new Mark(role, new Span(start, end), statement);
    }

    /** Writes segments down: roles as letters, frames as brackets with their numbers. */
    private static String written(List<Paragraph> paragraphs) {
        return paragraphs.stream()
                .map(p -> (p.boilerplate() ? "#" : "")
                        + p.segments().stream().map(HighlightTest::written).collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    private static String written(Paragraph.Segment s) {
        String opens = s.opens().stream()
                .map(f -> (f.anchor() ? "!" : "") + f.statement() + "(")
                .collect(Collectors.joining());
        String closes = s.closes().stream().map(f -> ")" + f.statement()).collect(Collectors.joining());
        String roles = s.roles().stream().map(r -> r.name().substring(0, 2)).collect(Collectors.joining("+"));
        return opens + (roles.isEmpty() ? s.text() : "[" + roles + ":" + s.text() + "]") + closes;
    }

    @Test
    void a_text_without_marks_is_its_paragraphs_without_the_blank_ones() {
        assertThat(written(Highlight.paragraphs("one\n\n \u00a0\ntwo\n", List.of())))
                .isEqualTo("one\ntwo");
        assertThat(Highlight.paragraphs("", List.of())).isEmpty();
    }

    @Test
    void source_cue_and_content_stand_in_one_frame() {
        var marks = List.of(mark(Role.CONTENT, 0, 4, 1), mark(Role.SOURCE, 6, 9, 1), mark(Role.CUE, 10, 14, 1));
        assertThat(written(Highlight.paragraphs("Rain, she said.", marks)))
                .isEqualTo("!1([CO:Rain], [SO:she] [CU:said])1.");
    }

    @Test
    void offsets_are_code_points_and_the_text_is_utf_16() {
        var marks = List.of(mark(Role.CONTENT, 2, 4, 1), mark(Role.SOURCE, 5, 6, 1));
        assertThat(written(Highlight.paragraphs("\uD83D\uDE00 \uD83D\uDE01b \uD83D\uDE02.", marks)))
                .isEqualTo("\uD83D\uDE00 !1([CO:\uD83D\uDE01b] [SO:\uD83D\uDE02])1.");
    }

    @Test
    void a_statement_in_another_nests() {
        var marks = List.of(mark(Role.CONTENT, 0, 10, 1), mark(Role.CONTENT, 4, 6, 2), mark(Role.SOURCE, 2, 3, 2));
        assertThat(written(Highlight.paragraphs("abcdefghij", marks)))
                .isEqualTo("!1([CO:ab]!2([CO+SO:c][CO:d][CO:ef])2[CO:ghij])1");
    }

    @Test
    void statements_that_cross_lose_no_mark_and_still_nest() {
        var marks = List.of(mark(Role.CONTENT, 0, 5, 1), mark(Role.CONTENT, 3, 8, 2));
        assertThat(written(Highlight.paragraphs("abcdefgh", marks))).isEqualTo("!1([CO:abc]!2([CO:de])2)1[CO:fgh]");
    }

    @Test
    void statements_of_the_same_words_are_both_anchored() {
        var marks = List.of(mark(Role.CONTENT, 0, 3, 1), mark(Role.CONTENT, 0, 3, 2));
        assertThat(written(Highlight.paragraphs("abc", marks))).isEqualTo("!1(!2([CO:abc])2)1");
    }

    @Test
    void a_statement_over_two_paragraphs_is_anchored_in_the_first_that_has_content() {
        var marks = List.of(mark(Role.SOURCE, 0, 3, 1), mark(Role.CONTENT, 4, 9, 1));
        assertThat(written(Highlight.paragraphs("She\nab\ncd", marks)))
                .isEqualTo("1([SO:She])1\n!1([CO:ab])1\n1([CO:cd])1");
    }

    @Test
    void boilerplate_is_told_for_whole_paragraphs_and_for_parts() {
        var marks = List.of(mark(Role.BOILERPLATE, 0, 4, 0), mark(Role.BOILERPLATE, 8, 10, 0));
        assertThat(written(Highlight.paragraphs("menu \nbc de", marks))).isEqualTo("#[BO:menu] \nbc[BO: d]e");
    }

    @Test
    void spans_beyond_the_text_and_empty_ones_do_no_harm() {
        var marks = List.of(
                mark(Role.CONTENT, 2, 900, 1), mark(Role.CUE, 700, Integer.MAX_VALUE, 2), mark(Role.SOURCE, 1, 1, 3));
        assertThat(written(Highlight.paragraphs("abcd", marks))).isEqualTo("ab!1([CO:cd])1");
    }

    @Test
    void whatever_the_marks_every_character_comes_out_once_and_frames_nest() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            String text = "a\uD83D\uDE00b c\nde\uD83D\uDE02f g\nhij kl";
            List<Mark> marks = IntStream.range(0, random.nextInt(12))
                    .mapToObj(i -> {
                        int start = random.nextInt(20);
                        return mark(
                                List.of(Role.CONTENT, Role.CUE, Role.SOURCE).get(random.nextInt(3)),
                                start,
                                start + random.nextInt(9),
                                1 + random.nextInt(4));
                    })
                    .toList();
            List<Paragraph> paragraphs = Highlight.paragraphs(text, marks);
            assertThat(paragraphs.stream()
                            .map(p -> p.segments().stream()
                                    .map(Paragraph.Segment::text)
                                    .collect(Collectors.joining()))
                            .collect(Collectors.joining("\n")))
                    .isEqualTo(text);
            paragraphs.forEach(HighlightTest::nests);
        }
    }

    private static void nests(Paragraph paragraph) {
        var open = new java.util.ArrayDeque<Integer>();
        for (Paragraph.Segment segment : paragraph.segments()) {
            segment.opens().forEach(frame -> open.push(frame.statement()));
            segment.closes().forEach(frame -> assertThat(open.pop()).isEqualTo(frame.statement()));
        }
        assertThat(open).isEmpty();
    }
}
