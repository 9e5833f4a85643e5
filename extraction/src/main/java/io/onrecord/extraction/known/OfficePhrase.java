package io.onrecord.extraction.known;

import io.onrecord.extraction.knowledge.Office;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An office as an article puts it ("the Russian foreign minister", "Kremlin spokesman"), cut into what is held and of what.
 *
 * @param title words of the title, synonyms made one
 * @param of countries and bodies, by key
 */
record OfficePhrase(Set<String> title, Set<String> of) {
    /** What a title may lose on its way into an article; a vice or a former president is another office. */
    private static final Set<String> ORNAMENTS = Set.of("special", "permanent", "chief", "top", "senior", "official");

    private static final Set<String> NOT_IN_OFFICE =
            Set.of("former", "ex", "then", "onetime", "late", "incoming", "elect");

    /** @param bodies words of a body's name or alias to its name */
    static OfficePhrase of(String phrase, Places places, Map<String, String> bodies) {
        var split = places.split(phrase);
        var of = new HashSet<>(split.countries());
        var words = takeBodies(split.words(), bodies, of);
        return new OfficePhrase(title(words), of);
    }

    /** A data file's office in the same form; a country within the title ("envoy for Syria") is part of the title. */
    static OfficePhrase of(Office office, Places places, Map<String, String> bodies) {
        var title = of(office.title(), places, bodies);
        return office.of() == null
                ? title
                : new OfficePhrase(title.all(), of(office.of(), places, bodies).all());
    }

    /** This phrase of an article means that office of the data file, and says of what it is one. */
    boolean means(OfficePhrase office) {
        var said = all();
        return holds(office) && !office.of().isEmpty() && said.containsAll(office.of());
    }

    /** As {@link #means}, but the phrase may leave out of what it is an office ("President Assad"). */
    boolean holds(OfficePhrase office) {
        var said = all();
        var core = new HashSet<>(office.title());
        core.removeAll(ORNAMENTS);
        core.removeIf(word -> Character.isUpperCase(word.charAt(0)));
        var whole = office.all();
        return !core.isEmpty()
                && said.containsAll(core)
                && said.stream().allMatch(word -> whole.contains(word) || ORNAMENTS.contains(word));
    }

    boolean isCurrent() {
        return title.stream().noneMatch(NOT_IN_OFFICE::contains);
    }

    private Set<String> all() {
        var all = new HashSet<>(title);
        all.addAll(of);
        return all;
    }

    private static List<String> takeBodies(List<String> words, Map<String, String> bodies, Set<String> taken) {
        var rest = new ArrayList<>(words);
        for (int length = Math.min(4, rest.size()); length > 0; length--) {
            for (int at = 0; at + length <= rest.size(); at++) {
                var body = bodies.get(String.join(" ", rest.subList(at, at + length)));
                if (body != null) {
                    taken.add(body);
                    rest.subList(at, at + length).clear();
                }
            }
        }
        return rest;
    }

    private static Set<String> title(List<String> words) {
        var title = new HashSet<String>();
        words.stream()
                .map(OfficePhrase::usual)
                .map(one -> one.split(" ", -1))
                .map(List::of)
                .forEach(title::addAll);
        title.remove("");
        if (title.contains("foreign")) {
            title.remove("affairs");
        }
        if (title.containsAll(Set.of("press", "secretary"))) {
            title.removeAll(Set.of("press", "secretary"));
            title.add("spokesperson");
        }
        if (title.containsAll(Set.of("head", "state"))) {
            title.removeAll(Set.of("head", "state"));
            title.add("president");
        }
        return title;
    }

    private static String usual(String word) {
        return switch (word) {
            case "spokesman", "spokeswoman" -> "spokesperson";
            case "chairman", "chairwoman", "chairperson" -> "chair";
            case "premier", "pm" -> "prime minister";
            case "current", "incumbent", "country", "his", "her", "its", "their" -> "";
            default -> word;
        };
    }
}
