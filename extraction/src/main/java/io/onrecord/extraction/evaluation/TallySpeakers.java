package io.onrecord.extraction.evaluation;

import org.jspecify.annotations.Nullable;

/** Counts whose names are right in one article. */
final class TallySpeakers {
    private static final int ENOUGH_WORDS = 3;

    private final Tally tally;
    private final Comparison comparison;

    private TallySpeakers(Tally tally, Comparison comparison) {
        this.tally = tally;
        this.comparison = comparison;
    }

    static void into(Tally tally, Comparison comparison) {
        var speakers = new TallySpeakers(tally, comparison);
        for (int i = 0; i < comparison.annotated().size(); i++) {
            var annotated = comparison.annotated().get(i);
            var pair = comparison.pairs().get(i);
            if (pair != null && !annotated.annotatedAsPerson()) {
                tally.add(Count.OTHER_PAIRED, true);
                tally.add(
                        Count.OTHER_CALLED_PERSON, comparison.found().get(pair).foundAsPerson());
            }
            if (annotated.namesPerson()) speakers.person(i, annotated, pair);
        }
    }

    private void person(int place, AnnotatedStatement annotated, @Nullable Integer pair) {
        boolean right = pair != null && comparison.speakerAgrees(place, pair);
        tally.add(Count.PERSON, true);
        tally.add(Count.PERSON_PAIRED, pair != null);
        tally.add(Count.PERSON_RIGHT, right);
        tally.add(Count.ELSEWHERE, annotated.namedElsewhere());
        tally.add(Count.ELSEWHERE_PAIRED, annotated.namedElsewhere() && pair != null);
        tally.add(Count.ELSEWHERE_RIGHT, annotated.namedElsewhere() && right);
        var touching = touching(comparison.annotated().content().get(place));
        tally.add(Count.PERSON_TOUCHED, touching != null);
        tally.add(Count.PERSON_TOUCHED_RIGHT, touching != null && comparison.speakerAgrees(place, touching));
    }

    /** The found statement with most of these words, the shortest of such and the last of those; null when too few. */
    private @Nullable Integer touching(WordSet content) {
        int best = -1;
        int most = 0;
        int size = 0;
        for (int j = 0; j < comparison.found().size(); j++) {
            var words = comparison.found().content().get(j);
            int shared = content.shared(words);
            if (shared > most || (shared == most && shared > 0 && words.size() <= size)) {
                best = j;
                most = shared;
                size = words.size();
            }
        }
        return most >= ENOUGH_WORDS || (most > 0 && most * 2 >= content.size()) ? (Integer) best : null;
    }
}
