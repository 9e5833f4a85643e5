package io.onrecord.local.chaos;

import io.onrecord.local.instance.DataFolder;
import io.onrecord.local.status.RunningProcess;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** Looks again and again how much memory each process holds, and keeps the most. */
final class PeakMemory implements AutoCloseable {
    private static final int PAUSE = 500;
    private static final long MEBI = 1 << 20;

    private final DataFolder folder;
    private final Map<String, Long> most = new TreeMap<>();
    private final Thread thread;

    private PeakMemory(DataFolder folder) {
        this.folder = folder;
        this.thread = Thread.ofVirtual().name("memory").unstarted(this::watch);
    }

    static PeakMemory watch(DataFolder folder) {
        PeakMemory memory = new PeakMemory(folder);
        memory.thread.start();
        return memory;
    }

    private void watch() {
        try {
            while (true) {
                look();
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException over) {
            // Whoever watched has seen enough.
        }
    }

    private void look() throws InterruptedException {
        try {
            for (RunningProcess process : RunningProcess.of(folder)) {
                keep(process.name(), process.bytes() / MEBI);
            }
        } catch (IOException gone) {
            // One of them ended between two looks.
        }
    }

    private synchronized void keep(String name, long megabytes) {
        most.merge(name, megabytes, Math::max);
    }

    /** In MB, by the name of the process. */
    synchronized Map<String, Long> most() {
        return new TreeMap<>(most);
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
