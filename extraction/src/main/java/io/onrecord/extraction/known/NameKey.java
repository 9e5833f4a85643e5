package io.onrecord.extraction.known;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A person's name blind to case, accents, apostrophes, hyphens, forms of address and the usual ways of transliteration: two
 * spellings of one name have one key. Words are separated by a space, the surname comes last.
 */
public record NameKey(String value) {
    /** Without full stops; after each of them a name may follow. */
    private static final Set<String> TITLES = Set.of(
            ("the mr mrs ms miss mister dr doctor prof professor sir lord lady dame madame mme monsieur herr frau king queen prince "
                            + "princess sheikh shaikh imam ayatollah mullah pope father sister brother rev reverend bishop "
                            + "archbishop cardinal rabbi president premier minister prime foreign defence defense chancellor "
                            + "secretary ambassador senator sen congressman congresswoman rep representative governor gov mayor "
                            + "general gen colonel col major maj captain capt lieutenant lt sergeant sgt admiral adm commander "
                            + "marshal brigadier judge justice spokesman spokeswoman spokesperson chairman chairwoman vice deputy "
                            + "former acting leader chief press envoy special presidential")
                    .split(" ", -1));

    /** Titles that no name is. */
    private static final Set<String> OFFICES = Set.of(
            "minister",
            "president",
            "secretary",
            "representative",
            "ambassador",
            "envoy",
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "chairman",
            "chairwoman",
            "director",
            "officer",
            "commander",
            "chancellor");

    private static final Set<String> ARTICLES = Set.of("al", "el", "ul");
    private static final Set<String> JOINED_ARTICLES =
            Set.of("al", "el", "ul", "ar", "as", "ash", "at", "an", "ad", "az", "er", "es", "esh", "en", "ed", "ez");
    private static final Set<String> PARTICLES = Set.of(
            "van", "von", "der", "den", "de", "di", "da", "do", "dos", "das", "del", "della", "la", "le", "du", "ten",
            "ter", "bin", "ibn", "abu");
    private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv");
    private static final Pattern PATRONYMIC = Pattern.compile(".{3,}(ovi[ct]h?|evi[ct]h?|ovna|evna)");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0]+");

    public static NameKey of(String name) {
        var words = new ArrayList<String>();
        for (var word : SPACE.split(name.strip().replaceAll("['’]s$", ""), -1)) {
            var plain = Spelling.plain(word).replaceAll("[.,;:\"“”()]", "");
            addParts(plain, words);
        }
        words.removeIf(String::isEmpty);
        dropTitles(words);
        dropArticles(words);
        dropMiddle(words);
        return new NameKey(String.join(" ", keyed(join(words))));
    }

    /** The key of one word of a name, whatever it stands beside: "Ja’afari", "Jaafari" and "al-Jaafari" have one. */
    public static String ofWord(String word) {
        var parts = new ArrayList<String>();
        addParts(Spelling.plain(word).replaceAll("[^\\p{L}\\p{N}‐‑–-]", ""), parts);
        return GivenNames.usual(Spelling.folded(String.join("", parts)));
    }

    /** Nothing was left of the name, such as of "Mr". */
    public boolean isEmpty() {
        return value.isEmpty();
    }

    /** The name is one word: a surname, or somebody known by one name. */
    public boolean isSingle() {
        return !value.isEmpty() && value.indexOf(' ') < 0;
    }

    /** The key of the surname alone. */
    public String surname() {
        var words = words();
        int last = words.size() - 1;
        return last > 0 && SUFFIXES.contains(words.get(last)) ? words.get(last - 1) : words.get(last);
    }

    /** The first word is a letter that stands for a given name. */
    public boolean isInitialled() {
        return !isSingle() && words().getFirst().length() == 1;
    }

    /** An office and no name: "Permanent Representative". */
    boolean isOffice() {
        return OFFICES.contains(surname());
    }

    public List<String> words() {
        return List.of(value.split(" ", -1));
    }

    /** The surname's key without "van der" and the like, as some articles have it. */
    static String bareSurname(String name) {
        var words = List.of(SPACE.split(name.strip(), -1));
        return of(words.getLast()).value();
    }

    private static void addParts(String word, List<String> words) {
        var parts = new ArrayList<>(List.of(word.split("[-‐‑–]", -1)));
        if (parts.size() > 1 && JOINED_ARTICLES.contains(parts.getFirst())) {
            parts.removeFirst();
        }
        words.addAll(parts);
    }

    /** Only while a name is left: somebody may be called King. */
    private static void dropTitles(List<String> words) {
        for (int i = words.size() - 2; i >= 0; i--) {
            if (OFFICES.contains(words.get(i))) {
                // "Energy Minister": what stands before an office belongs to it.
                words.subList(0, i + 1).clear();
                break;
            }
        }
        while (words.size() > 1 && TITLES.contains(words.getFirst())) {
            words.removeFirst();
        }
        if (words.size() == 1
                && Set.of("mr", "mrs", "ms", "dr", "prof", "gen", "sen").contains(words.getFirst())) {
            words.removeFirst();
        }
    }

    /** An article between two names; as the first word it may be a given name, as in Al Gore. */
    private static void dropArticles(List<String> words) {
        for (int i = words.size() - 2; i > 0; i--) {
            if (ARTICLES.contains(words.get(i))) {
                words.remove(i);
            }
        }
        if (words.size() > 1 && words.getFirst().equals("el")) {
            words.removeFirst();
        }
    }

    /** Initials and patronymics between given name and surname. */
    private static void dropMiddle(List<String> words) {
        for (int i = words.size() - 2; i > 0 && words.size() > 2; i--) {
            if (words.get(i).length() == 1 || PATRONYMIC.matcher(words.get(i)).matches()) {
                words.remove(i);
            }
        }
    }

    /** "van der Meel" is one word, as in "Vandermeel". */
    private static List<String> join(List<String> words) {
        var joined = new ArrayList<String>();
        var open = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            open.append(words.get(i));
            if (i == words.size() - 1 || !PARTICLES.contains(words.get(i))) {
                joined.add(open.toString());
                open.setLength(0);
            }
        }
        return joined;
    }

    private static List<String> keyed(List<String> words) {
        return words.stream().map(Spelling::folded).map(GivenNames::usual).toList();
    }
}
