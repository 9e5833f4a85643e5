package io.onrecord.extraction.evaluation;

import io.onrecord.extraction.Span;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One statement of the neutral format, annotated by people or found by a system.
 *
 * @param type direct, indirect, mixed; "?" when not given
 * @param speaker the name; null when there is none
 * @param speakerType person, organisation…; null when not given, which in an annotation means a person
 * @param speech whether it reports speech rather than a belief or a plan; null when not given
 * @param sourceKind name, pronoun…; null when not given
 * @param namedElsewhere whether the annotation says that the name stands further away
 * @param optional whether the annotation leaves it open to be found or not; measured like any other
 * @param status asserted, denied…; null when not given
 */
public record AnnotatedStatement(
        List<Span> content,
        List<Span> cue,
        List<Span> source,
        String type,
        @Nullable String speaker,
        @Nullable String speakerType,
        @Nullable Boolean speech,
        @Nullable String sourceKind,
        boolean namedElsewhere,
        boolean optional,
        @Nullable String status) {
    private static final String PERSON = "person";

    /** Whether a person speaks, as an annotation means it. */
    boolean annotatedAsPerson() {
        return speakerType == null || speakerType.equals(PERSON);
    }

    /** Whether a person speaks, as a system says it. */
    boolean foundAsPerson() {
        return PERSON.equals(speakerType);
    }

    /** Whether an annotation names the person. */
    boolean namesPerson() {
        return speaker != null && !speaker.isEmpty() && annotatedAsPerson();
    }

    boolean isSpeech() {
        return Boolean.TRUE.equals(speech);
    }

    /** Where the last of its spans ends, in code points. */
    int end() {
        return Stream.of(content, cue, source)
                .flatMap(List::stream)
                .mapToInt(Span::end)
                .max()
                .orElse(0);
    }
}
