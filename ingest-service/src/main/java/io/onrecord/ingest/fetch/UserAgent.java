package io.onrecord.ingest.fetch;

import java.util.Optional;

/** How we call ourselves: the same name that robots.txt may address. */
public final class UserAgent {
    /** The product token, as in RFC 9309, 2.2.1. */
    public static final String NAME = "Onrecord";

    private UserAgent() {}

    static String of(Optional<String> contact) {
        String whom = contact.map(given -> given.replaceAll("[^\\x21-\\x7E]|[()\\\\]", ""))
                .filter(given -> !given.isEmpty())
                .map(given -> "; +" + given)
                .orElse("");
        return NAME + "/1 (news record" + whom + ")";
    }
}
