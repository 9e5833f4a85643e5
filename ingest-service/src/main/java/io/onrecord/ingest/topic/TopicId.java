package io.onrecord.ingest.topic;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;

/** Makes an id of a label: small letters, digits and hyphens, as the ids of curated topics. */
final class TopicId {
    private static final int LONGEST = 80;
    private static final int SHORT = 8;
    /** The address of topics that are proposed. */
    private static final String TAKEN = "proposed";

    private TopicId() {}

    /**
     * The same label gives the same id, whatever its case. Where letters are lost, what is left could be of many labels, and
     * a word may have another use: then a number made of the label is part of the id.
     */
    static String of(String label) {
        var letters = Normalizer.normalize(label, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
        var plain = letters.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        if (plain.isEmpty() || plain.equals(TAKEN)) {
            return "topic-" + number(label);
        }
        return isLost(letters) ? cut(plain, LONGEST - SHORT - 1) + "-" + number(label) : cut(plain, LONGEST);
    }

    private static boolean isLost(String letters) {
        return letters.codePoints().anyMatch(letter -> letter > 'z' && Character.isLetterOrDigit(letter));
    }

    private static String cut(String plain, int length) {
        return plain.substring(0, Math.min(length, plain.length())).replaceAll("-$", "");
    }

    private static String number(String label) {
        var same = Normalizer.normalize(label, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        return UUID.nameUUIDFromBytes(same.getBytes(StandardCharsets.UTF_8))
                .toString()
                .substring(0, SHORT);
    }
}
