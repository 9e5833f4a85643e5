package io.onrecord.extraction.speakers;

import java.util.List;

/** Words that by their capitals are bodies rather than people. */
final class Brands {
    private static final int LONGEST_ACRONYM = 8;
    private static final int SHORT_PREFIX = 3;

    private Brands() {}

    static boolean is(List<String> words) {
        return words.size() == 1 && (isAcronym(words.getFirst()) || isBrand(words.getFirst()));
    }

    private static boolean isAcronym(String word) {
        return word.length() >= 2
                && word.length() <= LONGEST_ACRONYM
                && word.chars().allMatch(c -> Character.isUpperCase(c) || c == '.' || c == '-' || c == '&');
    }

    /** "NewsRoom" is no surname, "McGrath" and "DeVries" are. */
    private static boolean isBrand(String word) {
        for (int i = SHORT_PREFIX + 1; i < word.length(); i++) {
            if (Character.isUpperCase(word.charAt(i)) && Character.isLowerCase(word.charAt(i - 1))) return true;
        }
        return word.startsWith("The")
                && word.length() > SHORT_PREFIX
                && Character.isUpperCase(word.charAt(SHORT_PREFIX));
    }
}
