package io.onrecord.access;

import io.onrecord.settings.Between;
import io.onrecord.settings.Fits;
import io.onrecord.settings.Form;
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
    @Fits(Form.ADDRESS_BLOCK)
    List<String> proxies();

    /** How long a key is taken from memory: so long one that was revoked still opens. */
    @WithDefault("5S")
    @Between(from = "100ms", to = "1h")
    Duration keysKept();

    /**
     * What the roles of people who sign in with a provider let them do, each its scopes. A role that is not here lets nobody do
     * anything.
     */
    @Fits(Form.SCOPE)
    Map<String, List<String>> roles();

    /** How much one may ask a minute. */
    Limits limits();

    /** Whether reading needs a key. */
    enum Reads {
        OPEN,
        CLOSED
    }

    /** Each a minute; 0 is no limit, and more than a token a nanosecond cannot be counted. What was not used is there for a burst, a minute's worth at most. */
    interface Limits {
        /** Requests a minute of one key, or of one person of a provider; 0 is no limit, as of the other limits. */
        @WithDefault("60000")
        @Between(from = "0", to = "60000000000")
        long keyRequests();

        /** Bytes a minute that one key sends: by default many times what a service takes in. */
        @WithDefault("17179869184")
        @Between(from = "0", to = "60000000000")
        long keyBytes();

        /** Requests a minute of one address without a key. An address of IPv6 counts as its /64; this machine itself is free. */
        @WithDefault("6000")
        @Between(from = "0", to = "60000000000")
        long addressRequests();

        /** Bytes a minute that one address sends without a key: nothing that needs many takes them. */
        @WithDefault("67108864")
        @Between(from = "0", to = "60000000000")
        long addressBytes();

        /** Keys a minute that are none, or not any more, from one address. One in use goes on working. */
        @WithDefault("20")
        @Between(from = "0", to = "60000000000")
        long failures();
    }
}
