package io.onrecord.images;

import io.onrecord.local.instance.Ports;
import io.onrecord.local.services.Service;
import io.onrecord.local.services.ServiceProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the start-up cache of an image: starts the very files that it will have, with the very options, and lets the JVM write down
 * what it loaded.
 */
record RehearseStart(StartOnce starts, ServiceProcess fleet) {
    private static final Duration STAY = Duration.ofSeconds(2);

    /** As a pod sees itself: the JVM chooses by these how it collects garbage and addresses its heap, and a cache fits one choice. */
    private static final List<String> AS_IN_A_POD = List.of("-XX:ActiveProcessorCount=1", "-XX:MaxRAM=1g");

    /**
     * Comes back with the file of the cache.
     *
     * @param root what stands for the root of the image
     */
    Path rehearse(ImageSource source, Service service, Path root, JavaRuntime java)
            throws IOException, InterruptedException {
        String folder = source.containerFile().folder();
        Path cache = root.resolveSibling(source.name() + "-" + Plan.CACHE);
        List<String> options = new ArrayList<>(AS_IN_A_POD);
        options.add("-XX:AOTCacheOutput=" + cache);
        List<String> line = new ArrayList<>(
                List.of("env", "-C", root.resolve(folder.substring(1)).toString()));
        line.addAll(Plan.line(java.java().toString(), source.containerFile().entryPoint(), options));
        int port = Ports.any();
        starts.start(source.name(), line, Beside.environment(fleet, service, port), port, () -> {
            for (String path : service.askedFirst()) {
                starts.health().answers(port, path);
            }
            Thread.sleep(STAY);
        });
        if (!Files.exists(cache)) {
            throw new IOException("the JVM wrote no start-up cache of " + source.name());
        }
        return cache;
    }
}
