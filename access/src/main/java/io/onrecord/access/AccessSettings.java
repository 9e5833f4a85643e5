package io.onrecord.access;

import io.onrecord.contracts.api.Scopes;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Who may ask, and how much. */
@ConfigMapping(prefix = "onrecord.access")
public interface AccessSettings {
    /** Whether reading needs no key ({@code open}) or one of any scope ({@code closed}). Writing always needs one. */
    @WithDefault("open")
    Reads reads();

    /**
     * Blocks of addresses whose X-Forwarded-For is believed: of the front door, and of what stands before it. Everybody
     * else is who they come as.
     */
    @WithDefault("127.0.0.0/8,::1/128")
    List<String> proxies();

    /** How long a key is taken from memory: so long one that was revoked still opens. */
    @WithDefault("5S")
    Duration keysKept();

    /**
     * What the roles of people who sign in with a provider let them do: role to scopes ({@code read}, {@code ingest},
     * {@code correct}, {@code admin}). A role that is not here lets nobody do anything.
     */
    Map<String, List<String>> roles();

    /** How much one may ask a minute. */
    Limits limits();

    /** Whether reading needs a key. */
    enum Reads {
        OPEN,
        CLOSED
    }

    /** Each a minute; 0 is no limit. What was not used is there for a burst, a minute's worth at most. */
    interface Limits {
        /** Requests of one key, or of one person of a provider. */
        @WithDefault("60000")
        long keyRequests();

        /** Bytes that one key sends: 16 GiB, many times what a service takes in. */
        @WithDefault("17179869184")
        long keyBytes();

        /** Requests of one address without a key. An address of IPv6 counts as its /64; this machine itself is free. */
        @WithDefault("6000")
        long addressRequests();

        /** Bytes that one address sends without a key: nothing that needs many takes them. */
        @WithDefault("67108864")
        long addressBytes();

        /** Keys that are none, or not any more, from one address. One in use goes on working. */
        @WithDefault("20")
        long failures();
    }

    /** Fails with what is wrong when a role is given what is no scope. */
    static void check(AccessSettings settings) {
        settings.roles().forEach((role, scopes) -> {
            if (!Scopes.ALL.containsAll(scopes)) {
                throw new IllegalStateException("onrecord.access.roles.\"" + role + "\" has scopes " + scopes
                        + "; there are " + String.join(", ", Scopes.ALL));
            }
        });
    }
}
