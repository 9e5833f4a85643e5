package io.onrecord.local.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts a command under a small shell that ends it when the launcher ends, in whatever way: the shell's standard input is a
 * pipe from the launcher, and the pipe closes with it, also at SIGKILL. Closing the pipe is the one way to stop a child.
 * Ctrl-C reaches only the launcher, so that it can stop things in order: the shell and its child ignore SIGINT from the
 * terminal (Postgres, which insists on hearing it, gets a session of its own where the system has setsid). A SIGTERM to all of
 * a group ends the shell, but not what watches beside it, which then ends the child.
 */
final class Keeper {
    private static final String SCRIPT = """
            trap '' INT HUP
            signal=$1 pidfile=$2 session=$3 left=$4
            shift 4
            if [ "$session" = own ] && command -v setsid >/dev/null 2>&1; then set -- setsid "$@"; fi
            exec 3<&0
            "$@" </dev/null 3<&- &
            child=$!
            echo "$child" >"$pidfile"
            (
              trap '' TERM
              read -r end <&3
              kill -"$signal" "$child" 2>/dev/null
              while [ "$left" -gt 0 ] && kill -0 "$child" 2>/dev/null; do sleep 1; left=$((left - 1)); done
              kill -KILL "$child" 2>/dev/null
            ) &
            watcher=$!
            wait "$child"
            code=$?
            rm -f "$pidfile"
            kill -KILL "$watcher" 2>/dev/null
            exit "$code"
            """;

    private Keeper() {}

    /** @param grace how long the child may take to end before it is killed */
    static Process start(ProcessSpec spec, List<String> command, Path pidFile, Duration grace) throws IOException {
        List<String> kept = new ArrayList<>(List.of("/bin/sh", "-c", SCRIPT, "onrecord-" + spec.name()));
        String session = spec.stop() == StopSignal.INT ? "own" : "shared";
        kept.addAll(List.of(spec.stop().name(), pidFile.toString(), session, Long.toString(grace.toSeconds())));
        kept.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(kept).redirectErrorStream(true);
        builder.environment().putAll(spec.environment());
        return builder.start();
    }
}
