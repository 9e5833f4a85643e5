package io.onrecord.extraction.speakers;

import io.onrecord.extraction.ReadingStoppedException;
import io.onrecord.extraction.Speaker.Gender;
import io.onrecord.extraction.statements.NameGuess;
import io.onrecord.extraction.text.Paragraph;
import io.onrecord.extraction.text.Range;
import io.onrecord.extraction.text.Token;
import io.onrecord.extraction.text.Tokens;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Gathers the people of an article: mentions of one person become one. */
final class Casting {
    private static final int SHORT = 3;

    /** A whole family has its place in an article; a list of thousands of namesakes has not, and is not compared pair by pair. */
    private static final int MOST_NAMESAKES = 200;

    private final Lexicon lexicon;
    private final String text;
    private final @Nullable LocalDate day;
    private final Map<String, List<Draft>> bySurname = new HashMap<>();
    private final Map<String, List<Draft>> byGivenName = new HashMap<>();
    private final List<Draft> drafts = new ArrayList<>();
    private final Map<NameRun, Draft> placed = new LinkedHashMap<>();
    private Casing casing = new Casing(Set.of(), Set.of());

    private Casting(Lexicon lexicon, String text, @Nullable LocalDate day) {
        this.day = day;
        this.lexicon = lexicon;
        this.text = text;
    }

    /**
     * The people of an article.
     *
     * @param title where the headline stands, which is none of the paragraphs
     * @param guesses what the finder of the statements takes capitalised words for
     * @param day of publication, when known
     */
    static Cast of(
            Lexicon lexicon,
            String text,
            List<Paragraph> paragraphs,
            @Nullable Range title,
            List<NameGuess> guesses,
            @Nullable LocalDate day) {
        return new Casting(lexicon, text, day).cast(paragraphs, title, guesses);
    }

    private Cast cast(List<Paragraph> paragraphs, @Nullable Range title, List<NameGuess> guesses) {
        var tokens = new ArrayList<List<Token>>();
        for (var paragraph : paragraphs) {
            ReadingStoppedException.throwIfInterrupted();
            tokens.add(Tokens.of(text, paragraph.start(), paragraph.end()));
        }
        if (title != null) tokens.add(Tokens.of(text, title.start(), title.end()));
        var runs = new NetNames(lexicon, guesses).sorted(new NameFinder(lexicon, tokens).find());
        casing = Casing.of(tokens);
        var fullNames = new HashSet<Integer>();
        runs.stream()
                .filter(run -> run.sort() == NameRun.Sort.PERSON && !Surnames.alone(run.words()))
                .forEach(run -> fullNames.add(run.range().end()));
        runs.forEach(this::placeFullName);
        drafts.forEach(this::describeKnown);
        new LinkedHashMap<>(placed)
                .forEach((run, draft) -> describe(run, draft, tokens.get(run.paragraph()), fullNames));
        for (var run : runs) {
            var draft = placeShortName(run);
            if (draft != null) describe(run, draft, tokens.get(run.paragraph()), fullNames);
        }
        return result(runs);
    }

    private void placeFullName(NameRun run) {
        ReadingStoppedException.throwIfInterrupted();
        if (run.sort() != NameRun.Sort.PERSON || Surnames.alone(run.words())) return;
        var same = withSurname(run).stream()
                .filter(draft -> agree(draft.gender(), run.gender()) && samePerson(draft.keys(), run.keys()))
                .findFirst();
        put(run, same.orElseGet(() -> draft(run)));
    }

    private static boolean samePerson(List<String> one, List<String> other) {
        var a = one.getFirst();
        var b = other.getFirst();
        if (one.size() == 1 || other.size() == 1 || a.equals(b)) return true;
        boolean initial = a.length() == 1 || b.length() == 1;
        return initial
                ? a.charAt(0) == b.charAt(0)
                : a.length() > 2 && b.length() > 2 && (a.startsWith(b) || b.startsWith(a));
    }

    private @Nullable Draft placeShortName(NameRun run) {
        boolean capitals = run.sort() == NameRun.Sort.ORGANISATION && isInCapitals(run);
        boolean person = run.sort() == NameRun.Sort.PERSON || run.sort() == NameRun.Sort.PERHAPS;
        if ((!person && !capitals) || !Surnames.alone(run.words())) return null;
        var candidates = closest(
                run,
                withSurname(run).stream()
                        .filter(draft -> agree(draft.gender(), run.gender()))
                        .toList());
        if (candidates.isEmpty() && !capitals) candidates = withGivenName(run);
        if (candidates.isEmpty() && (capitals || isOnlyFirstWord(run))) return null;
        var titled = Namesakes.titled(lexicon, candidates, run, day);
        var draft = titled.isEmpty() ? draft(run) : Namesakes.meant(titled, run);
        if (draft != null) put(run, draft);
        return draft;
    }

    /** "VORN", as transcripts have it. */
    private static boolean isInCapitals(NameRun run) {
        var word = run.words().getLast();
        return word.length() > SHORT && word.chars().allMatch(Character::isUpperCase);
    }

    /** "Mourners", "Concerns": a word that has its capital from the sentence and nowhere else. */
    private boolean isOnlyFirstWord(NameRun run) {
        return run.sort() == NameRun.Sort.PERHAPS
                && run.place().opens()
                && !casing.capital().contains(run.text())
                && !lexicon.isGivenName(run.text());
    }

    /** Of those whose names have one key, those who are spelt the same go first: Li is not Lee. */
    private static List<Draft> closest(NameRun run, List<Draft> candidates) {
        var word = run.words().getLast();
        var exact = candidates.stream()
                .filter(draft -> draft.surname().equalsIgnoreCase(word))
                .toList();
        return exact.isEmpty() ? candidates : exact;
    }

    private List<Draft> withGivenName(NameRun run) {
        var all = byGivenName.getOrDefault(run.keys().getFirst(), List.of());
        return all.size() == 1 && run.before().isEmpty() ? all : List.of();
    }

    private static boolean agree(Gender one, Gender other) {
        return one == other || one == Gender.UNKNOWN || other == Gender.UNKNOWN;
    }

    private List<Draft> withSurname(NameRun run) {
        return bySurname.getOrDefault(run.surname(), List.of());
    }

    private Draft draft(NameRun run) {
        var draft = new Draft(run);
        drafts.add(draft);
        var namesakes = bySurname.computeIfAbsent(run.surname(), surname -> new ArrayList<>());
        if (namesakes.size() < MOST_NAMESAKES) namesakes.add(draft);
        if (run.words().size() > 1) {
            byGivenName
                    .computeIfAbsent(run.keys().getFirst(), given -> new ArrayList<>())
                    .add(draft);
        }
        return draft;
    }

    private void put(NameRun run, Draft draft) {
        placed.put(run, draft);
        draft.mention(run);
    }

    private void describeKnown(Draft draft) {
        var known = lexicon.known().named(draft.name());
        if (known == null) return;
        draft.known(known.gender());
        KnownPeople.offices(known, day).forEach(office -> draft.know(lexicon, office));
        KnownPeople.formerOffices(known, day).forEach(office -> draft.formerly(lexicon, office));
    }

    private void describe(NameRun run, Draft draft, List<Token> tokens, Set<Integer> fullNames) {
        ReadingStoppedException.throwIfInterrupted();
        for (var phrase : new Descriptions(lexicon, tokens, fullNames).around(run)) {
            draft.describe(lexicon, phrase.stream().map(Token::lower).toList());
            draft.office(Descriptions.text(text, phrase));
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
