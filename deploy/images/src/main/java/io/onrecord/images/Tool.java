package io.onrecord.images;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Runs a program of this machine to its end. */
final class Tool {
    private Tool() {}

    /**
     * What one had to say.
     *
     * @param code its exit code
     */
    record Said(int code, String text) {}

    /** @throws IOException when there is no such program */
    static Said ask(Map<String, String> environment, List<String> line) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), text);
    }

    /** @throws IOException with what it said, when it fails */
    static String run(List<String> line) throws IOException, InterruptedException {
        Said said = ask(Map.of(), line);
        if (said.code() != 0) {
            throw new IOException(line.getFirst() + " failed: " + said.text().strip());
        }
        return said.text();
    }
}
