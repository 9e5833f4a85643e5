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

    /** The same label gives the same id; one that leaves no letters, or a word with another use, gives a number made of it. */
    static String of(String label) {
        var plain = Normalizer.normalize(label, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        var cut = plain.substring(0, Math.min(LONGEST, plain.length())).replaceAll("-$", "");
        return cut.isEmpty() || cut.equals(TAKEN) ? "topic-" + number(label) : cut;
    }

    private static String number(String label) {
        return UUID.nameUUIDFromBytes(label.getBytes(StandardCharsets.UTF_8))
                .toString()
                .substring(0, SHORT);
    }
}
