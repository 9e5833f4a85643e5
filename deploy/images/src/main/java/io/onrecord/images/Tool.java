package io.onrecord.images;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs a program of this machine to its end. */
final class Tool {
    private Tool() {}

    /**
     * What one had to say.
     *
     * @param code its exit code
     * @param text its answer
     * @param complaints what it said beside
     */
    record Said(int code, String text, String complaints) {}

    /** @throws IOException when there is no such program */
    static Said ask(Map<String, String> environment, List<String> line) throws IOException, InterruptedException {
        Path complaints = Files.createTempFile("onrecord-images", ".txt");
        try {
            ProcessBuilder builder = new ProcessBuilder(line).redirectError(complaints.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Said(process.waitFor(), text, Files.readString(complaints));
        } finally {
            Files.delete(complaints);
        }
    }

    /** @throws IOException with what it said, when it fails */
    static String run(List<String> line) throws IOException, InterruptedException {
        Said said = ask(Map.of(), line);
        if (said.code() != 0) {
            throw new IOException(line.getFirst() + " failed: " + (said.text() + said.complaints()).strip());
        }
        return said.text();
    }
}
