package io.onrecord.local.up;

import io.onrecord.local.instance.DataFolder;
import io.onrecord.local.process.ProcessSpec;
import io.onrecord.local.process.RotatingLog;
import io.onrecord.local.process.Supervised;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** All processes of one instance: what was started last stops first, each floor together. */
public final class House {
    private final DataFolder folder;
    private final Consumer<String> events;
    private final Deque<List<Supervised>> floors = new ArrayDeque<>();
    private boolean closed;

    /** @param events hears what happens to them */
    public House(DataFolder folder, Consumer<String> events) throws IOException {
        this.folder = folder;
        this.events = events;
        folder.sweep();
    }

    /** Starts processes that need each other not. */
    public synchronized void start(List<ProcessSpec> specs) throws IOException {
        if (closed) {
            throw new IllegalStateException("stopping");
        }
        List<Supervised> floor = new ArrayList<>();
        for (ProcessSpec spec : specs) {
            RotatingLog log = new RotatingLog(folder.logs().resolve(spec.name() + ".log"));
            log.line("--- started by onrecord at " + Instant.now());
            Supervised process = new Supervised(spec, folder.run().resolve(spec.name() + ".pid"), log, events);
            floor.add(process);
        }
        floors.push(floor);
        floor.forEach(Supervised::start);
    }

    /** How often a process has been started again; a process that keeps dying will never be ready. */
    public synchronized int restarts(String name) {
        return floors.stream()
                .flatMap(List::stream)
                .filter(process -> process.name().equals(name))
                .mapToInt(Supervised::restarts)
                .sum();
    }

    /** Whether a process says that it is set wrongly. */
    synchronized boolean refuses(String name) {
        return floors.stream()
                .flatMap(List::stream)
                .anyMatch(process -> process.name().equals(name) && process.refuses());
    }

    public synchronized void stop() throws InterruptedException {
        closed = true;
        while (!floors.isEmpty()) {
            List<Supervised> floor = floors.pop();
            floor.forEach(Supervised::askToStop);
            for (Supervised process : floor) {
                process.awaitStop();
            }
        }
    }
}
