package io.onrecord.local.postgres;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** Postgres refuses to run as root. In a user namespace of its own it does not see that it is. */
final class RootAware {
    private static final String HINT = "Postgres does not run as root, and this machine does not allow a user namespace"
            + " (unshare -U): run onrecord as an ordinary user, or give an external database with --postgres-url";

    private RootAware() {}

    static List<String> command(List<String> line) throws IOException, InterruptedException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return line;
        }
        if (!namespacesAllowed()) {
            throw new IOException(HINT);
        }
        return Stream.concat(Stream.of("unshare", "-U"), line.stream()).toList();
    }

    private static boolean namespacesAllowed() throws InterruptedException {
        try {
            return new ProcessBuilder("unshare", "-U", "true").start().waitFor() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }
}
