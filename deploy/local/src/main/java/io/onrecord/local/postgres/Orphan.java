package io.onrecord.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A postmaster that outlived its launcher; two on one data folder would be the end of it. */
final class Orphan {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private Orphan() {}

    /** Stops the postmaster of this data folder if one runs, and clears the way for the next. */
    static void stop(Path data) throws IOException, InterruptedException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        Optional<ProcessHandle> postmaster = postmaster(Files.readAllLines(pidFile), data);
        if (postmaster.isEmpty()) {
            // Its number may belong to a stranger by now, whom Postgres would take for its predecessor.
            Files.deleteIfExists(pidFile);
            return;
        }
        new ProcessBuilder("kill", "-INT", Long.toString(postmaster.get().pid()))
                .start()
                .waitFor();
        Instant deadline = Instant.now().plus(PATIENCE);
        while (postmaster.get().isAlive() && Instant.now().isBefore(deadline)) {
            Thread.sleep(50);
        }
        postmaster.get().destroyForcibly();
    }

    private static Optional<ProcessHandle> postmaster(List<String> pidFile, Path data) {
        if (pidFile.isEmpty() || !pidFile.getFirst().strip().matches("\\d{1,9}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(pidFile.getFirst().strip()))
                .filter(handle -> isPostmasterOf(handle.info().commandLine().orElse(""), data));
    }

    static boolean isPostmasterOf(String commandLine, Path data) {
        return commandLine.contains("postgres") && commandLine.contains(data.toString());
    }
}
