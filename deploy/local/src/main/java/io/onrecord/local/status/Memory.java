package io.onrecord.local.status;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** How much memory a process holds: its resident set. */
public final class Memory {
    private static final long KIBI = 1024;

    private Memory() {}

    /** In bytes; empty when the process is gone. */
    public static OptionalLong resident(long pid) throws InterruptedException {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        try {
            return Files.isReadable(status) ? inStatus(Files.readString(status)) : askPs(pid);
        } catch (IOException gone) {
            return OptionalLong.empty();
        }
    }

    /** With what its children hold for themselves: Postgres has a process a connection, and they share most. */
    public static OptionalLong residentTree(long pid) throws InterruptedException {
        OptionalLong own = resident(pid);
        if (own.isEmpty()) {
            return own;
        }
        long sum = own.getAsLong();
        for (ProcessHandle child : ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants)
                .toList()) {
            sum += proportional(child.pid());
        }
        return OptionalLong.of(sum);
    }

    /** A child's own pages without what it shares; all of them where the system does not tell. */
    private static long proportional(long pid) throws InterruptedException {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), "status"))
                    .lines()
                    .filter(line -> line.startsWith("RssAnon:"))
                    .mapToLong(Memory::kibibytes)
                    .sum();
        } catch (IOException noProc) {
            return resident(pid).orElse(0);
        }
    }

    static OptionalLong inStatus(String status) {
        return status.lines()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(Memory::kibibytes)
                .findFirst();
    }

    private static long kibibytes(String line) {
        return Long.parseLong(line.replaceAll("\\D", "")) * KIBI;
    }

    private static OptionalLong askPs(long pid) throws IOException, InterruptedException {
        Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
        String said = new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        ps.waitFor();
        return said.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(said) * KIBI);
    }
}
