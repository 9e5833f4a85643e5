package io.onrecord.extraction.evaluation;

import io.onrecord.extraction.echoes.Groups;
import io.onrecord.extraction.echoes.JudgeEchoes;
import io.onrecord.extraction.evaluation.AnnotatedEchoes.Annotated;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Groups annotated statements, every two of one speaker being compared (the record compares those of a week, and those that
 * share a run of words), and compares the groups with the annotated ones, pair by pair: a pair is
 * found when both are in one group, annotated when both have the same {@code echo}.
 */
public final class EchoEvaluation {
    private EchoEvaluation() {}

    /** Of every two statements of one speaker. */
    public static EchoFigures of(List<Annotated> statements, JudgeEchoes judge) {
        var groups = new Groups<Integer>(Comparator.naturalOrder());
        var pairs = pairs(statements);
        for (var pair : pairs) {
            var likeness = judge.judge(
                    statements.get(pair[0]).utterance(), statements.get(pair[1]).utterance());
            if (judge.isEcho(likeness)) {
                groups.join(pair[0], pair[1]);
            }
        }
        return figures(statements, pairs, groups);
    }

    private static EchoFigures figures(List<Annotated> statements, List<int[]> pairs, Groups<Integer> groups) {
        var all = Hits.NONE;
        var inOne = Hits.NONE;
        for (var pair : pairs) {
            var one = statements.get(pair[0]);
            var other = statements.get(pair[1]);
            boolean annotated = one.echo() != null && Objects.equals(one.echo(), other.echo());
            boolean found = groups.of(pair[0]).equals(groups.of(pair[1]));
            var hits = new Hits(annotated && found ? 1 : 0, found ? 1 : 0, annotated ? 1 : 0);
            all = all.plus(hits);
            boolean same = one.utterance().article().equals(other.utterance().article());
            inOne = inOne.plus(same ? hits : Hits.NONE);
        }
        var between =
                new Hits(all.right() - inOne.right(), all.found() - inOne.found(), all.annotated() - inOne.annotated());
        return new EchoFigures(statements.size(), Rate.of(all), Rate.of(inOne), Rate.of(between));
    }

    private static List<int[]> pairs(List<Annotated> statements) {
        var pairs = new ArrayList<int[]>();
        for (int i = 0; i < statements.size(); i++) {
            for (int j = i + 1; j < statements.size(); j++) {
                if (statements.get(i).speaker().equals(statements.get(j).speaker())) {
                    pairs.add(new int[] {i, j});
                }
            }
        }
        return pairs;
    }
}
