package io.onrecord.local.status;

import io.onrecord.local.instance.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A process of an instance.
 *
 * @param name such as {@code ingest-service}
 * @param bytes resident memory, its children's own included
 */
public record RunningProcess(String name, long pid, long bytes) {

    /** All that run now, by name. */
    public static List<RunningProcess> of(DataFolder folder) throws IOException, InterruptedException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder.run())) {
            files = all.filter(file -> file.toString().endsWith(".pid"))
                    .sorted()
                    .toList();
        }
        List<RunningProcess> running = new ArrayList<>();
        for (Path file : files) {
            String pid = Files.exists(file) ? Files.readString(file).strip() : "";
            if (pid.matches("\\d{1,9}")) {
                String name = file.getFileName().toString().replace(".pid", "");
                Memory.residentTree(Long.parseLong(pid))
                        .ifPresent(bytes -> running.add(new RunningProcess(name, Long.parseLong(pid), bytes)));
            }
        }
        return running;
    }
}
