package io.onrecord.ingest.text;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells headings such as "Related stories", of what is not part of an article. */
final class FurnitureHeading {
    private static final Set<String> WHOLE = PageWords.of("furniture-heading").stream()
            .filter(entry -> !entry.endsWith("*"))
            .collect(Collectors.toUnmodifiableSet());
    private static final List<String> BEGINNINGS = PageWords.of("furniture-heading").stream()
            .filter(entry -> entry.endsWith("*"))
            .map(entry -> entry.substring(0, entry.length() - 1))
            .toList();
    private static final Pattern AROUND = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");
    private static final int LONGEST = 60;

    private FurnitureHeading() {}

    static boolean is(String heading) {
        if (heading.length() > LONGEST) {
            return false;
        }
        String plain = AROUND.matcher(Block.plain(heading)).replaceAll("");
        return WHOLE.contains(plain) || BEGINNINGS.stream().anyMatch(plain::startsWith);
    }
}
