package io.onrecord.extraction.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether two names may be one person's: the same surname, and given names that agree as far as both have them. */
final class SameName {
    private static final Set<String> TITLES = Set.of(
            ("mr mrs ms dr sen senator rep representative gov governor president vice secretary prof professor judge"
                            + " justice the former sir lord lady dame mayor jr sr")
                    .split(" "));

    private SameName() {}

    /** The first is the annotated one: where both are as long, only its initials may stand for names. */
    static boolean of(@Nullable String one, @Nullable String other) {
        var fewer = parts(one);
        var more = parts(other);
        if (fewer.isEmpty() || more.isEmpty()) return false;
        if (fewer.size() > more.size()) {
            var swapped = fewer;
            fewer = more;
            more = swapped;
        }
        var all = more;
        return fewer.getLast().equals(all.getLast()) && fewer.stream().allMatch(part -> agrees(part, all));
    }

    private static boolean agrees(String part, List<String> all) {
        return all.contains(part) || (isInitial(part) && all.stream().anyMatch(other -> other.startsWith(part)));
    }

    private static boolean isInitial(String part) {
        return part.codePointCount(0, part.length()) == 1;
    }

    private static List<String> parts(@Nullable String name) {
        if (name == null) return List.of();
        return TextWords.words(name.replace("’s", "").replace("'s", "")).stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> !TITLES.contains(word))
                .toList();
    }
}
