package io.onrecord.extraction.text;

import java.util.List;

/** English words without their endings, so that "negotiated" and "negotiations" are one. */
public final class Stems {
    private static final int SHORTEST = 4;

    private static final List<String> ENDINGS = List.of(
            "ations", "ation", "ments", "ment", "ings", "ing", "ers", "ies", "ied", "ed", "es", "er", "ly", "s", "e");

    private Stems() {}

    /**
     * The longest ending off that leaves enough.
     *
     * @param word in lower case
     */
    public static String of(String word) {
        for (var ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }
}
