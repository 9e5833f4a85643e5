package io.onrecord.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The processes of an instance, by name, and the signals that they are sent.
 *
 * @param pids where each leaves its process id
 */
public record Processes(Path pids) {
    private static final int PAUSE = 50;
    private static final int PATIENCE = 10;

    /** 0 when it does not run. */
    public long pid(String process) {
        Path file = pids.resolve(process + ".pid");
        try {
            String said = Files.readString(file).strip();
            return said.matches("\\d{1,9}") ? Long.parseLong(said) : 0;
        } catch (IOException notThere) {
            return 0;
        }
    }

    /** Waits until it runs, and as another process than before. */
    public long await(String process, long before) throws InterruptedException {
        long pid = pid(process);
        while (pid == 0 || pid == before) {
            Thread.sleep(PAUSE);
            pid = pid(process);
        }
        return pid;
    }

    public void signal(String name, long pid) throws IOException, InterruptedException {
        signal(name, List.of(pid));
    }

    /** The process and all that it has started, such as Postgres' one for each connection. */
    public void signalAll(String name, long pid) throws IOException, InterruptedException {
        List<Long> all = new ArrayList<>(List.of(pid));
        ProcessHandle.of(pid).ifPresent(handle -> handle.descendants().forEach(child -> all.add(child.pid())));
        signal(name, all);
    }

    private static void signal(String name, List<Long> pids) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of("kill", "-" + name));
        pids.forEach(pid -> line.add(Long.toString(pid)));
        Process kill = new ProcessBuilder(line).redirectErrorStream(true).start();
        // One that has gone meanwhile is complained about, and no harm.
        kill.getInputStream().readAllBytes();
        kill.waitFor(PATIENCE, TimeUnit.SECONDS);
    }
}
