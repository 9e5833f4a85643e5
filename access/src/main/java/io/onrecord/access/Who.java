package io.onrecord.access;

import io.onrecord.contracts.api.SignedIn;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Who asks, for whoever answers a request: what is written down bears their name. */
@ApplicationScoped
public class Who {
    static final String KEY = "onrecord.key";
    static final String EXPIRES = "onrecord.key.expires";
    private static final String NOBODY = "nobody";

    private final SecurityIdentity identity;

    Who(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** Name of the key, or of the person as their provider calls them; {@code nobody} when nobody signed in. */
    public String name() {
        return identity.isAnonymous() ? NOBODY : identity.getPrincipal().getName();
    }

    /** Id of the key; empty for people of a provider, and when nobody signed in. */
    public Optional<String> key() {
        return Optional.ofNullable(identity.getAttribute(KEY));
    }

    /** As the API tells it. */
    public SignedIn signedIn() {
        @Nullable Instant expires = identity.getAttribute(EXPIRES);
        return new SignedIn(
                identity.isAnonymous() ? null : name(), List.copyOf(new TreeSet<>(identity.getRoles())), expires);
    }
}
