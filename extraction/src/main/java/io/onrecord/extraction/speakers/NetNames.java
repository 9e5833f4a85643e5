package io.onrecord.extraction.speakers;

import io.onrecord.extraction.statements.NameGuess;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the trained net says of names, asked only where the rules doubt: of capitalised words that have no title and no given
 * name before them. It is heard when, all the places taken together where the name stands, it sees hardly any person: it was
 * taught on one country's news and takes many a foreign place for a person, but seldom a person for a company.
 */
final class NetNames {
    /** Measured on US news: of the names with a smaller mean share nine in ten are nobody's. */
    private static final double HARDLY = 0.3;

    private final Lexicon lexicon;
    private final NavigableMap<Integer, NameGuess> guesses = new TreeMap<>();

    private static final class Sum {
        private double person;
        private double organisation;
        private double place;
        private int all;

        private void add(NameGuess one) {
            person += one.person();
            organisation += one.organisation();
            place += one.place();
            all++;
        }

        private boolean isNobody() {
            return all > 0 && person / all < HARDLY;
        }

        private boolean isNoName() {
            return organisation + place < all - person - organisation - place;
        }
    }

    NetNames(Lexicon lexicon, List<NameGuess> guesses) {
        this.lexicon = lexicon;
        guesses.forEach(one -> this.guesses.put(one.range().start(), one));
    }

    /** The same names, doubtful ones sorted as the net has them or left out. */
    List<NameRun> sorted(List<NameRun> runs) {
        if (guesses.isEmpty()) return runs;
        Map<String, Sum> sums = new HashMap<>();
        Set<String> sure = new HashSet<>();
        for (var run : runs) {
            if (!isPerson(run)) continue;
            if (isSure(run)) sure.add(run.surname());
            var sum = sums.computeIfAbsent(run.surname(), surname -> new Sum());
            guesses.subMap(run.range().start(), run.range().end()).values().forEach(sum::add);
        }
        var all = new ArrayList<NameRun>();
        for (var run : runs) {
            var sum = isPerson(run) && !sure.contains(run.surname()) ? sums.get(run.surname()) : null;
            if (sum == null || !sum.isNobody()) all.add(run);
            else if (!sum.isNoName())
                all.add(run.sorted(sum.organisation < sum.place ? NameRun.Sort.PLACE : NameRun.Sort.ORGANISATION));
        }
        return all;
    }

    private static boolean isPerson(NameRun run) {
        return run.sort() == NameRun.Sort.PERSON || run.sort() == NameRun.Sort.PERHAPS;
    }

    private boolean isSure(NameRun run) {
        boolean titled = run.before().stream().anyMatch(word -> lexicon.isTitle(word) || lexicon.isRoleWord(word));
        return run.sort() == NameRun.Sort.PERSON
                && (titled || lexicon.isGivenName(run.words().getFirst()));
    }
}
