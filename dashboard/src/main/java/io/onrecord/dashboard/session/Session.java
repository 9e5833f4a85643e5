package io.onrecord.dashboard.session;

import io.onrecord.contracts.api.Scopes;
import java.util.List;
import java.util.Optional;

/**
 * Somebody who signed in.
 *
 * @param key that the services are asked with
 * @param name of the key
 * @param scopes with what they include
 */
public record Session(String key, String name, List<String> scopes) {
    private static final String SEPARATOR = "\n";

    public Session {
        scopes = List.copyOf(scopes);
    }

    boolean may(String scope) {
        return scopes.contains(scope) || scopes.contains(Scopes.ADMIN);
    }

    String text() {
        return String.join(SEPARATOR, key, String.join(" ", scopes), name);
    }

    static Optional<Session> of(String text) {
        String[] parts = text.split(SEPARATOR, 3);
        return parts.length < 3
                ? Optional.empty()
                : Optional.of(new Session(parts[0], parts[2], List.of(parts[1].split(" "))));
    }

    /** Does not tell the key. */
    @Override
    public String toString() {
        return "Session[" + name + "]";
    }
}
