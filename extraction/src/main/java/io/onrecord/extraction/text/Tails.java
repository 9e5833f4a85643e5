package io.onrecord.extraction.text;

import java.util.Set;

/** The plainest verbs of speech: they may follow a quotation that ended its own sentence. */
final class Tails {
    private static final Set<String> VERBS = Set.of(
            "said",
            "says",
            "asked",
            "asks",
            "added",
            "adds",
            "told",
            "wrote",
            "writes",
            "tweeted",
            "replied",
            "exclaimed",
            "shouted",
            "yelled",
            "continued",
            "concluded",
            "noted",
            "stressed",
            "explained",
            "declared",
            "insisted",
            "responded",
            "answered",
            "wondered",
            "joked",
            "recalled",
            "warned",
            "stated",
            "remarked",
            "cried",
            "quipped",
            "argued",
            "believes",
            "emphasised",
            "emphasized",
            "went",
            "tells",
            "reads",
            "read",
            "demanded");

    private Tails() {}

    static boolean isSpeechVerb(String lower) {
        return VERBS.contains(lower);
    }
}
