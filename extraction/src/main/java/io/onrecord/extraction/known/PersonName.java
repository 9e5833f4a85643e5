package io.onrecord.extraction.known;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells what may be a person's name from what only stands where one could. */
final class PersonName {
    static final int LONGEST = 120;
    private static final int MOST_WORDS = 6;

    /** Words that no name has; in lower case. */
    private static final Set<String> NOT_NAMES =
            Set.of(("i last next he she it we you they his her its our their him them who this that "
                            + "these those there here what when where why how and but or not on in at of for from with by according "
                            + "monday tuesday wednesday thursday friday saturday sunday january february march june july august "
                            + "september october november december today yesterday tomorrow meanwhile however also asked ministry "
                            + "council committee agency government parliament army party news press university department assembly "
                            + "commission organization organisation association federation republic court embassy office")
                    .split(" ", -1));

    private static final Set<String> DETERMINERS = Set.of("the", "a", "an", "his", "her", "its", "their");

    private PersonName() {}

    /** A phrase about somebody rather than a name: "the Russian president". */
    static boolean isDescription(String name) {
        var words = name.strip().split("\\s+", -1);
        boolean determined = words.length > 1 && DETERMINERS.contains(words[0].toLowerCase(Locale.ROOT));
        boolean common = Character.isLowerCase(words[words.length - 1].codePointAt(0));
        return (determined && common) || name.codePoints().noneMatch(Character::isUpperCase);
    }

    static boolean isPlausible(String name) {
        var words = List.of(name.strip().split("[\\s\\u00A0]+", -1));
        return name.length() <= LONGEST
                && words.size() <= MOST_WORDS
                && name.codePoints()
                        .noneMatch(point -> Character.isDigit(point) || "@/:;!?\"“”()[]<>|".indexOf(point) >= 0)
                && Character.isUpperCase(first(words.getLast()))
                && !NameKey.of(name).isOffice()
                && words.stream().noneMatch(word -> NOT_NAMES.contains(word.toLowerCase(Locale.ROOT)));
    }

    /** The first letter that counts: "al-Assad" begins with its A. */
    private static int first(String word) {
        var bare = word.replaceFirst("^(?:\\p{Ll}{1,3}[-‐’'])+", "");
        return bare.isEmpty() ? word.codePointAt(0) : bare.codePointAt(0);
    }
}
