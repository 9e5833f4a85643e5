package io.onrecord.extraction.evaluation;

import static io.onrecord.extraction.evaluation.Miss.Sort.MISSED;
import static io.onrecord.extraction.evaluation.Miss.Sort.NOT_ANNOTATED;
import static io.onrecord.extraction.evaluation.Miss.Sort.WRONG_EXTENT;
import static io.onrecord.extraction.evaluation.Miss.Sort.WRONG_SOURCE;
import static io.onrecord.extraction.evaluation.Miss.Sort.WRONG_SPEAKER;
import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.extraction.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MissesTest {
    private static final String TEXT = "one two three four five six seven eight nine ten";
    private static final AnnotatedStatement BY_ANNA = said("one two three", "ten", "Anna Berg", "person");

    @Test
    void what_agrees_is_no_miss() {
        assertThat(misses(BY_ANNA, said("two three", "ten", "Berg", "person"))).isEmpty();
    }

    @Test
    void one_that_overlaps_too_little_is_a_wrong_extent() {
        assertThat(misses(BY_ANNA, said("three four five", "ten", "Berg", "person")))
                .extracting(Miss::sort)
                .containsExactly(WRONG_EXTENT);
    }

    @Test
    void ones_that_share_no_word_are_a_miss_each() {
        assertThat(misses(BY_ANNA, said("four five", "ten", "Berg", "person")))
                .extracting(Miss::sort)
                .containsExactly(MISSED, NOT_ANNOTATED);
    }

    @Test
    void a_found_one_may_have_both_another_source_and_another_speaker() {
        assertThat(misses(BY_ANNA, said("one two three", "nine", "Eva Berg", "person")))
                .extracting(Miss::sort)
                .containsExactly(WRONG_SOURCE, WRONG_SPEAKER);
    }

    @Test
    void a_persons_name_where_no_person_spoke_is_a_wrong_speaker() {
        var byCouncil = said("one two three", "ten", "the council", "organisation");
        assertThat(misses(byCouncil, BY_ANNA)).extracting(Miss::sort).containsExactly(WRONG_SPEAKER);
        assertThat(misses(byCouncil, said("one two three", "ten", "a council", "group")))
                .isEmpty();
    }

    private static List<Miss> misses(AnnotatedStatement annotated, AnnotatedStatement found) {
        return new Evaluation(Slice.ALL).add(TEXT, List.of(annotated), List.of(found));
    }

    private static AnnotatedStatement said(String content, String source, String speaker, @Nullable String type) {
        return new AnnotatedStatement(
                at(content), List.of(), at(source), "indirect", speaker, type, null, null, false, false, null);
    }

    private static List<Span> at(String words) {
        int start = TEXT.indexOf(words);
        return List.of(new Span(start, start + words.length()));
    }
}
