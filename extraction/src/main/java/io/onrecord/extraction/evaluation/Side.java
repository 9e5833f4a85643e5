package io.onrecord.extraction.evaluation;

import java.util.List;

/**
 * The statements of one article as one side sees them: the annotators, or the system.
 *
 * @param content the words of each statement's content
 * @param source the words of each statement's source
 */
record Side(List<AnnotatedStatement> statements, List<WordSet> content, List<WordSet> source) {
    static Side of(List<AnnotatedStatement> statements, TextWords words) {
        return new Side(
                statements,
                statements.stream().map(one -> words.in(one.content())).toList(),
                statements.stream().map(one -> words.in(one.source())).toList());
    }

    int size() {
        return statements.size();
    }

    AnnotatedStatement get(int place) {
        return statements.get(place);
    }
}
