package io.onrecord.ingest.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What the makers of a page call its parts: words of class and id, and types of schema.org. */
final class Hints {
    /** Generated class names can be thousands of characters; nothing in them is a hint. */
    private static final int LONGEST = 300;

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    private final Set<String> words;

    private Hints(Set<String> words) {
        this.words = words;
    }

    static Hints of(String section) {
        return new Hints(Set.copyOf(PageWords.of(section)));
    }

    /** Whether class or id of an element has one of the words, alone or joined by a hyphen out of two or three. */
    boolean fit(Element element) {
        return fits(element.className()) || fits(element.id());
    }

    private boolean fits(String written) {
        if (written.isEmpty() || written.length() > LONGEST) {
            return false;
        }
        for (String name : SPACE.splitAsStream(written).toList()) {
            List<String> parts = parts(name);
            for (int from = 0; from < parts.size(); from++) {
                for (int to = from + 1; to <= Math.min(parts.size(), from + 3); to++) {
                    if (words.contains(String.join("-", parts.subList(from, to)))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static List<String> parts(String name) {
        List<String> parts = new ArrayList<>();
        for (String part :
                NO_WORD.splitAsStream(CAMEL.matcher(name).replaceAll("-")).toList()) {
            if (!part.isEmpty()) {
                parts.add(part.toLowerCase(Locale.ROOT));
            }
        }
        return parts;
    }

    /** Whether the element is declared to be of one of the types of schema.org that the section names. */
    boolean typed(Element element) {
        String type = element.attr("itemtype");
        return !type.isEmpty()
                && words.contains(
                        type.substring(type.lastIndexOf('/') + 1).strip().toLowerCase(Locale.ROOT));
    }
}
