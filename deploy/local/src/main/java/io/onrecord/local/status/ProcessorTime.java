package io.onrecord.local.status;

import io.onrecord.local.instance.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.StringTokenizer;
import java.util.TreeMap;
import java.util.stream.Stream;

/** How much of the processor processes have used, on Linux; nothing is known elsewhere. */
public final class ProcessorTime {
    /** Of the clock that /proc counts in: the same on every Linux that Java runs on. */
    private static final long TICKS_A_SECOND = 100;

    private static final long NANOS = 1_000_000_000;
    private static final int FIRST = 11;
    private static final int COUNT = 4;

    private ProcessorTime() {}

    /** Of every process of an instance with all that it has started, those included that have ended; by name. */
    public static Map<String, Duration> of(DataFolder folder) throws IOException, InterruptedException {
        Map<String, Duration> used = new TreeMap<>();
        for (RunningProcess process : RunningProcess.of(folder)) {
            Stream<Long> tree = Stream.concat(
                    Stream.of(process.pid()),
                    ProcessHandle.of(process.pid()).stream()
                            .flatMap(ProcessHandle::descendants)
                            .map(ProcessHandle::pid));
            long ticks = tree.mapToLong(ProcessorTime::ticks).sum();
            used.put(process.name(), Duration.ofNanos(ticks * (NANOS / TICKS_A_SECOND)));
        }
        return used;
    }

    /** Of one process, without what it has started and what still runs; nothing of one that is gone. */
    public static Duration of(long pid) {
        return Duration.ofNanos(ticks(pid) * (NANOS / TICKS_A_SECOND));
    }

    private static long ticks(long pid) {
        try {
            return inStat(Files.readString(Path.of("/proc", Long.toString(pid), "stat")));
        } catch (IOException gone) {
            return 0;
        }
    }

    /** User and system time, of the process itself and of its children that have ended. */
    static long inStat(String stat) {
        // The name before may have anything in it, blanks and brackets too.
        StringTokenizer fields = new StringTokenizer(stat.substring(stat.lastIndexOf(')') + 1));
        long ticks = 0;
        for (int field = 0; field < FIRST + COUNT; field++) {
            String value = fields.nextToken();
            ticks += field < FIRST ? 0 : Long.parseLong(value);
        }
        return ticks;
    }
}
