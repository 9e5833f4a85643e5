package io.onrecord.local.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DashboardsTest {
    private static final int WIDTH = 24;

    private final ObjectMapper json = new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    @TempDir
    Path folder;

    @Test
    void everyExpressionIsOne() throws Exception {
        Promtool run = Promtool.parse(Asked.all(), folder);
        assertThat(run.code()).as(run.said()).isZero();
    }

    @Test
    void whatIsNoExpressionIsFound() throws Exception {
        Promtool run = Promtool.parse(List.of(new Asked("a panel", "sum(by (le) rate(x[5m])")), folder);
        assertThat(run.code()).isNotZero();
    }

    @Test
    void everyPanelSaysWhatItShowsAndHasItsPlace() throws Exception {
        Set<String> names = new HashSet<>();
        for (Path file : Asked.dashboards()) {
            JsonNode dashboard = json.readTree(file.toFile());
            assertThat(names.add(dashboard.path("uid").asText()))
                    .as(file.toString())
                    .isTrue();
            Set<String> places = new HashSet<>();
            for (JsonNode panel : dashboard.path("panels")) {
                String title = file.getFileName() + ": " + panel.path("title").asText();
                assertThat(panel.path("description").asText()).as(title).endsWith(".");
                assertThat(panel.path("targets")).as(title).isNotEmpty();
                assertThat(panel.at("/datasource/uid").asText()).as(title).isEqualTo("${datasource}");
                JsonNode place = panel.path("gridPos");
                assertThat(place.path("x").asInt() + place.path("w").asInt())
                        .as(title)
                        .isLessThanOrEqualTo(WIDTH);
                assertThat(places.add(place.path("x") + " " + place.path("y")))
                        .as(title)
                        .isTrue();
            }
        }
        assertThat(names).containsExactlyInAnyOrder("onrecord-pipeline", "onrecord-serving");
    }
}
