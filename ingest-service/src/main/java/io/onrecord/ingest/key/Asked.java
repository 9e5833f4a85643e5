package io.onrecord.ingest.key;

import io.onrecord.contracts.api.KeySubmission;
import io.onrecord.contracts.api.ProblemException;
import io.onrecord.contracts.api.Scopes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A key that may be made.
 *
 * @param name without spaces around it
 * @param scopes at least one
 * @param expiresAt null for never
 */
record Asked(String name, Set<String> scopes, @Nullable Instant expiresAt) {
    private static final int LONGEST_NAME = 80;
    private static final int MOST_DAYS = 3_650;

    Asked {
        scopes = Set.copyOf(scopes);
    }

    /** @throws ProblemException 422 with what is wrong */
    static Asked of(KeySubmission asked, Instant now) {
        return new Asked(name(asked.name()), scopes(asked.scopes()), end(asked.days(), now));
    }

    private static String name(@Nullable String given) {
        String name = given == null ? "" : given.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw invalid("'name' has 1 to " + LONGEST_NAME + " characters on one line: say whose it is and what for");
        }
        return name;
    }

    private static Set<String> scopes(@Nullable List<String> given) {
        // Not containsAll: what came from outside may hold null, which a list without any refuses to look for.
        if (given == null
                || given.isEmpty()
                || !given.stream().map(String::valueOf).allMatch(Scopes.ALL::contains)) {
            throw invalid("'scopes' has at least one of " + String.join(", ", Scopes.ALL) + ", and no others");
        }
        return new TreeSet<>(given);
    }

    private static @Nullable Instant end(@Nullable Integer days, Instant now) {
        if (days == null) {
            return null;
        }
        if (days < 1 || days > MOST_DAYS) {
            throw invalid("'days' is 1 to " + MOST_DAYS + ", or left out for a key without an end");
        }
        return now.plus(Duration.ofDays(days));
    }

    private static ProblemException invalid(String detail) {
        return new ProblemException(422, "key-invalid", "The key cannot be made", detail);
    }
}
