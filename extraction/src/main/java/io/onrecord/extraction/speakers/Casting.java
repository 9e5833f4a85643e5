package io.onrecord.extraction.speakers;

import io.onrecord.extraction.Speaker.Gender;
import io.onrecord.extraction.text.Paragraph;
import io.onrecord.extraction.text.Range;
import io.onrecord.extraction.text.Token;
import io.onrecord.extraction.text.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Gathers the people of an article: mentions of one person become one. */
final class Casting {
    private static final class Draft {
        private List<String> words;
        private Gender gender = Gender.UNKNOWN;
        private final Set<String> roles = new LinkedHashSet<>();
        private final Set<String> countries = new LinkedHashSet<>();
        private @Nullable String office;
        private final List<Range> mentions = new ArrayList<>();
        private final TreeSet<Integer> places = new TreeSet<>();

        private Draft(List<String> words) {
            this.words = words;
        }

        private Person person() {
            var sorted = mentions.stream()
                    .sorted((a, b) -> Integer.compare(a.start(), b.start()))
                    .toList();
            return new Person(
                    String.join(" ", words),
                    Surnames.of(words),
                    gender,
                    Set.copyOf(roles),
                    Set.copyOf(countries),
                    office,
                    sorted);
        }
    }

    private final Lexicon lexicon;
    private final String text;
    private final Map<String, List<Draft>> bySurname = new HashMap<>();
    private final Map<String, List<Draft>> byGivenName = new HashMap<>();
    private final List<Draft> drafts = new ArrayList<>();
    private final Map<NameRun, Draft> placed = new LinkedHashMap<>();

    private Casting(Lexicon lexicon, String text) {
        this.lexicon = lexicon;
        this.text = text;
    }

    static Cast of(Lexicon lexicon, String text, List<Paragraph> paragraphs) {
        return new Casting(lexicon, text).cast(paragraphs);
    }

    private Cast cast(List<Paragraph> paragraphs) {
        var tokens = new ArrayList<List<Token>>();
        var lowerWords = new HashSet<String>();
        for (var paragraph : paragraphs) {
            var here = Tokens.of(text, paragraph.start(), paragraph.end());
            tokens.add(here);
            here.stream().filter(token -> !token.isCapitalised()).forEach(token -> lowerWords.add(token.lower()));
        }
        var runs = new ArrayList<NameRun>();
        for (int p = 0; p < tokens.size(); p++) {
            runs.addAll(new NameRuns(lexicon, lowerWords, tokens.get(p), p).find());
        }
        runs.forEach(this::placeFullName);
        runs.forEach(this::placeShortName);
        var fullNames = new HashSet<Integer>();
        placed.keySet().stream()
                .filter(run -> !Surnames.alone(run.words()))
                .forEach(run -> fullNames.add(run.range().end()));
        placed.forEach((run, draft) -> describe(run, draft, tokens.get(run.paragraph()), fullNames));
        return result(runs);
    }

    private void placeFullName(NameRun run) {
        if (run.sort() != NameRun.Sort.PERSON || Surnames.alone(run.words())) return;
        var same = withSurname(run).stream()
                .filter(draft -> samePerson(draft.words, run.words()))
                .findFirst();
        put(run, same.orElseGet(() -> draft(run)));
    }

    private static boolean samePerson(List<String> one, List<String> other) {
        var a = Surnames.plain(one.getFirst());
        var b = Surnames.plain(other.getFirst());
        if (one.size() == 1 || other.size() == 1 || a.equals(b)) return true;
        boolean initial = a.length() == 1 || b.length() == 1;
        return initial
                ? a.charAt(0) == b.charAt(0)
                : a.length() > 2 && b.length() > 2 && (a.startsWith(b) || b.startsWith(a));
    }

    private void placeShortName(NameRun run) {
        if (!Surnames.alone(run.words()) || (run.sort() != NameRun.Sort.PERSON && run.sort() != NameRun.Sort.PERHAPS))
            return;
        var candidates = withSurname(run).stream()
                .filter(draft -> agree(draft.gender, run.gender()))
                .toList();
        if (candidates.isEmpty()) candidates = withGivenName(run);
        if (!candidates.isEmpty()) put(run, nearest(candidates, run.range().start()));
        else put(run, draft(run));
    }

    private List<Draft> withGivenName(NameRun run) {
        var all = byGivenName.getOrDefault(run.words().getFirst(), List.of());
        return all.size() == 1 && run.before().isEmpty() ? all : List.of();
    }

    private static boolean agree(Gender one, Gender other) {
        return one == other || one == Gender.UNKNOWN || other == Gender.UNKNOWN;
    }

    /** Of several with one surname the last named before; the first of all when none was. */
    private static Draft nearest(List<Draft> candidates, int place) {
        var best = candidates.getFirst();
        int bestAt = -1;
        if (candidates.size() == 1) return best;
        for (var draft : candidates) {
            var before = draft.places.lower(place);
            if (before != null && before > bestAt) {
                best = draft;
                bestAt = before;
            }
        }
        return best;
    }

    private List<Draft> withSurname(NameRun run) {
        return bySurname.getOrDefault(run.surname(), List.of());
    }

    private Draft draft(NameRun run) {
        var draft = new Draft(run.words());
        drafts.add(draft);
        bySurname.computeIfAbsent(run.surname(), surname -> new ArrayList<>()).add(draft);
        if (run.words().size() > 1) {
            byGivenName
                    .computeIfAbsent(run.words().getFirst(), given -> new ArrayList<>())
                    .add(draft);
        }
        return draft;
    }

    private void put(NameRun run, Draft draft) {
        placed.put(run, draft);
        draft.mentions.add(run.range());
        draft.places.add(run.range().start());
        if (draft.gender == Gender.UNKNOWN) draft.gender = run.gender();
        if (run.words().size() > draft.words.size()) draft.words = run.words();
    }

    private void describe(NameRun run, Draft draft, List<Token> tokens, Set<Integer> fullNames) {
        var own = new Descriptions(lexicon, tokens, fullNames).around(run);
        for (var phrase : own) {
            var lower = phrase.stream().map(Token::lower).toList();
            draft.roles.addAll(lexicon.rolesIn(lower));
            lower.stream()
                    .map(lexicon::countryOf)
                    .filter(country -> country != null)
                    .forEach(draft.countries::add);
            var words = Descriptions.text(text, phrase);
            if (words != null && (draft.office == null || words.length() > draft.office.length())) draft.office = words;
        }
    }

    private Cast result(List<NameRun> runs) {
        var people = new HashMap<Draft, Person>();
        var ordered = drafts.stream()
                .map(draft -> people.computeIfAbsent(draft, Draft::person))
                .sorted((a, b) -> Integer.compare(
                        a.mentions().getFirst().start(), b.mentions().getFirst().start()))
                .toList();
        var byMention = new HashMap<Integer, Person>();
        placed.forEach((run, draft) -> byMention.put(run.range().start(), Objects.requireNonNull(people.get(draft))));
        var byStart = new TreeMap<Integer, NameRun>();
        runs.forEach(run -> byStart.put(run.range().start(), run));
        return new Cast(ordered, Map.copyOf(byMention), byStart);
    }
}
