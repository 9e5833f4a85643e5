package io.onrecord.local.up;

import io.onrecord.local.instance.DataFolder;
import io.onrecord.local.process.RotatingLog;
import io.onrecord.local.screen.Screen;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;

/** Waits until processes are ready, and says which ones are. */
public final class Patience {
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(60);
    private static final int HOPELESS = 5;
    private static final int LOG_LINES = 15;
    private static final int REFUSAL_LINES = 400;
    private static final String REFUSAL = " does not start: ";

    /** Whether a process is ready; an exception means not yet. */
    @FunctionalInterface
    public interface Question {
        boolean ready() throws Exception;
    }

    private final Screen screen;
    private final House house;
    private final DataFolder folder;

    /** @param folder where the logs are that a failure is explained with */
    public Patience(Screen screen, House house, DataFolder folder) {
        this.screen = screen;
        this.house = house;
        this.folder = folder;
    }

    /**
     * Comes back when all are.
     *
     * @param questions one for each process, by its name
     * @throws UpFailed when one never will be, with the end of its log
     */
    public void await(Map<String, Question> questions) throws UpFailed, InterruptedException {
        Instant start = Instant.now();
        Map<String, Question> open = new LinkedHashMap<>(questions);
        List<String> ready = new ArrayList<>();
        while (!open.isEmpty()) {
            for (Entry<String, Question> entry : List.copyOf(open.entrySet())) {
                if (yes(entry.getValue())) {
                    open.remove(entry.getKey());
                    ready.add(entry.getKey() + String.format(" %.1f s", seconds(start)));
                    screen.say("  ready: " + ready.getLast());
                } else if (house.refuses(entry.getKey())) {
                    throw refused(entry.getKey());
                } else if (house.restarts(entry.getKey()) >= HOPELESS || seconds(start) > LIMIT.toSeconds()) {
                    throw hopeless(entry.getKey());
                }
            }
            if (!open.isEmpty()) {
                screen.show(
                        String.format("  waiting for %s  %.0f s", String.join(", ", open.keySet()), seconds(start)));
                Thread.sleep(PAUSE);
            }
        }
        screen.clear();
    }

    private static boolean yes(Question question) throws InterruptedException {
        try {
            return question.ready();
        } catch (InterruptedException stop) {
            throw stop;
        } catch (Exception notYet) {
            return false;
        }
    }

    private static double seconds(Instant start) {
        return Duration.between(start, Instant.now()).toMillis() / 1000.0;
    }

    private UpFailed hopeless(String name) {
        return new UpFailed(name + " does not get ready. The end of its log, " + log(name) + ":\n  "
                + String.join("\n  ", tail(name, LOG_LINES)));
    }

    /** In the words of the process, which are for people. */
    private UpFailed refused(String name) {
        List<String> end = tail(name, REFUSAL_LINES);
        int from = end.size() - 1;
        while (from > 0 && !end.get(from).contains(REFUSAL)) {
            from--;
        }
        return new UpFailed(String.join("\n", end.subList(Math.max(from, 0), end.size())));
    }

    private List<String> tail(String name, int lines) {
        try {
            return RotatingLog.tail(log(name), lines);
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private Path log(String name) {
        return folder.logs().resolve(name + ".log");
    }
}
