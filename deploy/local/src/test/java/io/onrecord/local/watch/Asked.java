package io.onrecord.local.watch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * An expression that somebody watches.
 *
 * @param where the alert, or the dashboard and its panel
 */
public record Asked(String where, String promql) {
    static final Path OBSERVABILITY = Path.of("../observability");
    static final Path ALERTS = OBSERVABILITY.resolve("alerts.yaml");

    /** Every expression of the alerts and the dashboards. */
    public static List<Asked> all() throws IOException {
        List<Asked> all = new ArrayList<>();
        for (JsonNode rule : rules()) {
            all.add(new Asked(rule.path("alert").asText(), rule.path("expr").asText()));
        }
        for (Path dashboard : dashboards()) {
            for (JsonNode panel :
                    new ObjectMapper().readTree(dashboard.toFile()).path("panels")) {
                for (JsonNode target : panel.path("targets")) {
                    all.add(new Asked(
                            dashboard.getFileName() + ", " + panel.path("title").asText(),
                            // As Grafana does, with some time.
                            target.path("expr").asText().replace("$__rate_interval", "5m")));
                }
            }
        }
        return all;
    }

    static List<JsonNode> rules() throws IOException {
        List<JsonNode> rules = new ArrayList<>();
        for (JsonNode group : groups().path("groups")) {
            group.path("rules").forEach(rules::add);
        }
        return rules;
    }

    /** The alerts as a rule file of Prometheus. */
    static String ruleFile() throws IOException {
        return new YAMLMapper().writeValueAsString(groups());
    }

    private static JsonNode groups() throws IOException {
        return new YAMLMapper().readTree(ALERTS.toFile()).path("spec");
    }

    static List<Path> dashboards() throws IOException {
        try (Stream<Path> files = Files.list(OBSERVABILITY.resolve("dashboards"))) {
            return files.sorted().toList();
        }
    }
}
