package io.onrecord.local.services;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How a Java process is started here: small, quick to start, and with the start-up cache of an earlier rehearsal.
 *
 * @param name names its cache
 * @param heapMegabytes its limit
 * @param compiler which compilers may work
 * @param rest main class or jar, with system properties before and arguments after
 */
public record JavaCommand(String name, int heapMegabytes, Compiler compiler, List<String> rest) {
    /** C1 alone starts faster and takes less memory; work that goes on and on deserves C2 too. */
    public enum Compiler {
        QUICK,
        FULL
    }

    public JavaCommand {
        rest = List.copyOf(rest);
    }

    /** For service: with the cache, when there is one. */
    public List<String> line(StartupCache cache) {
        List<String> line = flags();
        Path file = cache.file(name);
        if (Files.exists(file)) {
            line.add("-XX:AOTCache=" + file);
        }
        line.addAll(rest);
        return line;
    }

    /** For a rehearsal, whose end leaves a cache in {@code output}. The same flags, or the cache would be refused. */
    public List<String> rehearsalLine(Path output) {
        List<String> line = new ArrayList<>(List.of("nice", "-n", "19"));
        line.addAll(flags());
        line.add("-XX:AOTCacheOutput=" + output);
        line.addAll(rest);
        return line;
    }

    private List<String> flags() {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.add("-Xmx" + heapMegabytes + "m");
        line.add("-XX:+UseSerialGC");
        if (compiler == Compiler.QUICK) {
            line.add("-XX:TieredStopAtLevel=1");
        }
        line.addAll(List.of(
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dfile.encoding=UTF-8"));
        return line;
    }
}
