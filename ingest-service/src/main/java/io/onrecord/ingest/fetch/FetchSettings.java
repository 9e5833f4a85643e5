package io.onrecord.ingest.fetch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How addresses of the web are fetched, and how much is borne with. */
@ConfigMapping(prefix = "onrecord.fetch")
interface FetchSettings {
    /** How long a connection may take, and its encryption. */
    @WithDefault("10s")
    Duration connectWithin();

    /** How long a server may be silent. */
    @WithDefault("15s")
    Duration readWithin();

    /** How long a fetch may take in all, with its redirects. */
    @WithDefault("60s")
    Duration within();

    /** Bytes of an answer as they come over the wire. */
    @WithDefault("4194304")
    int maxBytes();

    /** Bytes of an answer when it is unpacked. */
    @WithDefault("16777216")
    int maxUnpackedBytes();

    /** Redirects that are followed, one after the other. */
    @WithDefault("5")
    int maxRedirects();

    /** Header lines of an answer. */
    @WithDefault("100")
    int maxHeaders();

    /** Characters of one header line. */
    @WithDefault("8192")
    int maxHeaderLength();

    /** Ports that may be asked. */
    @WithDefault("80,443,8080,8443")
    Set<Integer> ports();

    /** An address or mail address where those whose pages are fetched can reach you; it is sent along with every request. */
    Optional<String> contact();

    /**
     * Dangerous: hosts, and networks such as {@code 127.0.0.1/32}, that may be fetched from although they are private; on every port, or
     * where one is given ({@code feeds.inside:8080}, {@code 10.1.0.0/16:80}) on that one. Who may add a feed can then read what is served there. For tests and for sources inside the house.
     */
    Optional<List<String>> allowPrivate();
}
