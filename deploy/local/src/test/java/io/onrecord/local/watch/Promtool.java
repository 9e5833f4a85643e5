package io.onrecord.local.watch;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Prometheus' own tool.
 *
 * @param code 0 when it found nothing wrong
 */
record Promtool(int code, String said) {
    static Promtool run(String... arguments) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(Stream.concat(Stream.of("promtool"), Stream.of(arguments))
                            .toList())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException missing) {
            return fail(
                    "promtool is not on the PATH: ./onrecord test --install-tools fetches it, or brew install prometheus",
                    missing);
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Promtool(process.waitFor(), said);
    }

    /** Whether these are expressions of PromQL. */
    static Promtool parse(List<Asked> expressions, Path folder) throws IOException, InterruptedException {
        StringBuilder rules = new StringBuilder("groups:\n- name: all\n  rules:\n");
        for (int i = 0; i < expressions.size(); i++) {
            rules.append("  - record: expression_")
                    .append(i)
                    .append("\n    expr: >-\n      ")
                    .append(expressions.get(i).promql().replaceAll("\\s+", " "))
                    .append('\n');
        }
        return run(
                "check",
                "rules",
                Files.writeString(folder.resolve("rules.yaml"), rules).toString());
    }
}
