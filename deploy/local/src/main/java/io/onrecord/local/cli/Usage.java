package io.onrecord.local.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is wrong with the value of an option, found before anything is done; empty when nothing is. */
final class Usage {
    private static final int HIGHEST_PORT = 65_535;

    private Usage() {}

    /** Of an instance of Onrecord. */
    static Optional<String> ofApi(String address) {
        try {
            URI uri = new URI(address);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            if (web && uri.getHost() != null && uri.getQuery() == null && uri.getFragment() == null) {
                return Optional.empty();
            }
        } catch (URISyntaxException noUri) {
            // Said below.
        }
        return Optional.of("--api needs an address such as https://onrecord.example, not " + address);
    }

    static Optional<String> ofKafka(String servers) {
        boolean good = Stream.of(servers.split(",", -1)).allMatch(Usage::isHostAndPort);
        return good ? Optional.empty() : Optional.of("--kafka needs HOST:PORT, or several with commas, not " + servers);
    }

    private static boolean isHostAndPort(String server) {
        int colon = server.lastIndexOf(':');
        String port = server.substring(colon + 1);
        return colon > 0
                && server.substring(0, colon).matches("[^:,\\s]+|\\[[0-9a-fA-F:.]+]")
                && port.matches("\\d{1,5}")
                && Integer.parseInt(port) > 0
                && Integer.parseInt(port) <= HIGHEST_PORT;
    }

    static Optional<String> ofPostgres(String url, @Nullable String user, @Nullable String password) {
        if (!url.matches("jdbc:postgresql:\\S+")) {
            return Optional.of(
                    "--postgres-url needs an address such as jdbc:postgresql://db.example.org/onrecord, not " + url);
        }
        return user == null || password == null
                ? Optional.of("--postgres-url needs --postgres-user and --postgres-password too")
                : Optional.empty();
    }
}
