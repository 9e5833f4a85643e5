package io.onrecord.local.process;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * A process to keep alive.
 *
 * @param name of its log, its pid file and in messages
 * @param command made anew for every start
 * @param environment added to the launcher's own; the place for passwords, which a command line would show to everybody
 */
public record ProcessSpec(String name, Command command, Map<String, String> environment, StopSignal stop) {
    public ProcessSpec {
        environment = Map.copyOf(environment);
    }

    /** What to run; may clean up after a predecessor first. */
    public interface Command {
        List<String> line() throws IOException, InterruptedException;
    }
}
