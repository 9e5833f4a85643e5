package io.onrecord.ingest.fetch;

import io.onrecord.settings.Between;
import io.onrecord.settings.Fits;
import io.onrecord.settings.Form;
import io.onrecord.settings.InOrder;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How addresses of the web are fetched, and how much is borne with. */
@InOrder({"connect-within", "within"})
@InOrder({"read-within", "within"})
@InOrder({"max-bytes", "max-unpacked-bytes"})
@ConfigMapping(prefix = "onrecord.fetch")
interface FetchSettings {
    /** How long a connection may take, with its encryption, and to find the addresses of a site. */
    @WithDefault("10s")
    @Between(from = "100ms", to = "2m")
    Duration connectWithin();

    /** How long a server may be silent. */
    @WithDefault("15s")
    @Between(from = "100ms", to = "5m")
    Duration readWithin();

    /** How long a fetch may take in all, with its redirects. */
    @WithDefault("60s")
    @Between(from = "1s", to = "10m")
    Duration within();

    /** Bytes of an answer as they come over the wire. */
    @WithDefault("4194304")
    @Between(from = "1024", to = "1073741824")
    int maxBytes();

    /** Bytes of an answer when it is unpacked. */
    @WithDefault("16777216")
    @Between(from = "1024", to = "1073741824")
    int maxUnpackedBytes();

    /** Redirects that are followed, one after the other; from https to http none is. */
    @WithDefault("5")
    @Between(from = "0", to = "20")
    int maxRedirects();

    /** Header lines of an answer. */
    @WithDefault("100")
    @Between(from = "10", to = "1000")
    int maxHeaders();

    /** Characters of one header line. */
    @WithDefault("8192")
    @Between(from = "256", to = "65536")
    int maxHeaderLength();

    /** Ports that may be asked. */
    @WithDefault("80,443,8080,8443")
    @Between(from = "1", to = "65535")
    Set<Integer> ports();

    /** An address or mail address where those whose pages are fetched can reach you; it is sent along with every request. */
    @Fits(Form.CONTACT)
    Optional<String> contact();

    /**
     * Dangerous: hosts, and networks such as {@code 127.0.0.1/32}, that may be fetched from although they are private; on every port,
     * or where one is given ({@code feeds.inside:8080}, {@code 10.1.0.0/16:80}) on that one. Who may add a feed can then read what is
     * served there. For tests and for sources inside the house.
     */
    @Fits(Form.PRIVATE_PLACE)
    Optional<List<String>> allowPrivate();
}
