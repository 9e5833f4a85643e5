package io.onrecord.images;

import io.onrecord.local.instance.Ports;
import io.onrecord.local.services.Service;
import io.onrecord.local.services.ServiceProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** How large an image is, how long what it holds takes to be ready on one core, and how much memory it has then. */
record MeasureStart(StartOnce starts, ServiceProcess fleet, Consumer<String> events) {
    static final String HEAD = """
            | image | fetched | unpacked | ready without a cache | processor time | memory | ready with its cache | processor time | memory |
            |---|---|---|---|---|---|---|---|---|
            """;

    private static final int TIMES = 3;
    private static final double MEGA = 1e6;
    private static final List<String> ONE_CORE = List.of("taskset", "-c", "0");

    /** The memory of its pod is no matter of the image; this much is less than any has. */
    private static final String MEMORY = "-XX:MaxRAM=512m";

    /**
     * A row.
     *
     * @param root a new folder, for the image unpacked
     * @throws IOException also when the JVM does not take the cache
     */
    String line(ImageSource source, ImageFile image, Path root) throws IOException, InterruptedException {
        image.unpack(root);
        List<String> entryPoint = image.config()
                .path("config")
                .path("Entrypoint")
                .valueStream()
                .map(it -> it.asText())
                .toList();
        Service service = source.service().orElseThrow();
        // Without AOTMode=on a cache that does not fit would be left out in silence.
        StartOnce.Ready without = median(source, service, root, entryPoint, List.of(MEMORY, "-XX:AOTMode=off"));
        StartOnce.Ready with = median(source, service, root, entryPoint, List.of(MEMORY, "-XX:AOTMode=on"));
        return String.format(
                Locale.ROOT,
                "| %s | %.0f MB | %.0f MB |%s%s%n",
                source.name(),
                Files.size(image.file()) / MEGA,
                image.unpacked() / MEGA,
                cells(without),
                cells(with));
    }

    private static String cells(StartOnce.Ready ready) {
        return String.format(
                Locale.ROOT, " %.1f s | %.1f s | %.0f MB |", ready.seconds(), ready.processor(), ready.megabytes());
    }

    private StartOnce.Ready median(
            ImageSource source, Service service, Path root, List<String> entryPoint, List<String> options)
            throws IOException, InterruptedException {
        List<StartOnce.Ready> all = new ArrayList<>();
        List<String> program = Plan.line(JavaRuntime.PLACE + "/bin/java", entryPoint, options);
        List<String> line = new ArrayList<>(ONE_CORE);
        line.addAll(EnterImage.line(root, source.containerFile(), program, EnterImage.isRoot()));
        for (int time = 0; time < TIMES; time++) {
            int port = Ports.any();
            all.add(starts.start(source.name(), line, Beside.environment(fleet, service, port), port, () -> {}));
            events.accept(String.format(
                    Locale.ROOT,
                    "%s %s: %.2f s, of the processor %.2f s",
                    source.name(),
                    options.getLast(),
                    all.getLast().seconds(),
                    all.getLast().processor()));
        }
        return all.stream()
                .sorted(Comparator.comparingDouble(StartOnce.Ready::seconds))
                .toList()
                .get(TIMES / 2);
    }
}
