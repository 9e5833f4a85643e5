package io.onrecord.extraction.speakers;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whom a surname alone stands for when several may bear it. */
final class Namesakes {
    private Namesakes() {}

    /**
     * Those to whom the title before the name belongs. When it belongs to nobody in the article, but to somebody known who
     * bears the name, it is nobody in the article; otherwise all may be meant.
     */
    static List<Draft> titled(Lexicon lexicon, List<Draft> candidates, NameRun run, @Nullable LocalDate day) {
        var titles = lexicon.rolesIn(run.before());
        boolean another = candidates.stream().allMatch(Namesakes::isFullyNamed);
        if (titles.isEmpty() || candidates.isEmpty()) return candidates;
        var bearers = candidates.stream()
                .filter(draft -> hasAny(lexicon, titles, draft.roles()))
                .toList();
        if (!bearers.isEmpty()) return bearers;
        boolean somebodyElse = lexicon.known().withSurname(run.surname()).stream()
                .anyMatch(known -> KnownPeople.offices(known, day).stream()
                        .anyMatch(office -> hasAny(lexicon, titles, lexicon.rolesIn(office))));
        return another && somebodyElse ? List.of() : candidates;
    }

    /** Only of those whose full name stands here can be told that a further title is somebody else's. */
    private static boolean isFullyNamed(Draft draft) {
        return draft.name().size() > 1;
    }

    private static boolean hasAny(Lexicon lexicon, Set<String> titles, Set<String> roles) {
        return titles.stream().anyMatch(title -> lexicon.covers(title, roles));
    }

    /**
     * The last named in the paragraph, or else the one named most so far; null when two are named as often. When none is named
     * before, the first of all.
     */
    static @Nullable Draft meant(List<Draft> candidates, NameRun run) {
        int place = run.range().start();
        var last = candidates.stream()
                .max(Comparator.comparingInt(draft -> draft.lastBefore(place)))
                .orElse(null);
        if (last == null || candidates.size() == 1 || last.isNamed(run.paragraph(), place)) return last;
        var most = candidates.stream()
                .mapToInt(draft -> draft.timesBefore(place))
                .max()
                .orElse(0);
        if (most == 0) return candidates.getFirst();
        var often = candidates.stream()
                .filter(draft -> draft.timesBefore(place) == most)
                .toList();
        return often.size() == 1 ? often.getFirst() : null;
    }
}
