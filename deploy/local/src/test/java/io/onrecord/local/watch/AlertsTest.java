package io.onrecord.local.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlertsTest {
    private static final Path TESTS = Asked.OBSERVABILITY.resolve("alerts.test.yaml");
    private static final Pattern ALERT = Pattern.compile("alertname=\"(\\w+)\"");

    @TempDir
    Path folder;

    @Test
    void everyAlertFiresWhenItShouldAndOnlyThen() throws Exception {
        Promtool run = run(Asked.ruleFile(), Files.readString(TESTS));
        assertThat(run.code()).as(run.said()).isZero();
    }

    @Test
    void everyAlertHasACaseThatFiresAndOneThatDoesNot() throws Exception {
        Set<String> firing = new HashSet<>();
        Set<String> silent = new HashSet<>();
        for (JsonNode test : new YAMLMapper().readTree(TESTS.toFile()).path("tests")) {
            for (JsonNode expected : test.path("promql_expr_test")) {
                Matcher alert = ALERT.matcher(expected.path("expr").asText());
                assertThat(alert.find()).as(expected.toString()).isTrue();
                (expected.path("exp_samples").isEmpty() ? silent : firing).add(alert.group(1));
            }
        }
        Set<String> alerts = new HashSet<>();
        Asked.rules().forEach(rule -> alerts.add(rule.path("alert").asText()));
        assertThat(firing).isEqualTo(alerts);
        assertThat(silent).isEqualTo(alerts);
    }

    @Test
    void everyAlertSaysHowBadItIsAndWhatToDo() throws Exception {
        String manual = Files.readString(Path.of("../../docs/operating.md"));
        assertThat(Asked.rules()).isNotEmpty().allSatisfy(rule -> {
            String name = rule.path("alert").asText();
            assertThat(rule.at("/labels/severity").asText()).as(name).isIn("critical", "warning");
            assertThat(rule.path("for").asText()).as(name).isNotEmpty();
            assertThat(rule.at("/annotations/summary").asText()).as(name).isNotEmpty();
            assertThat(rule.at("/annotations/description").asText()).as(name).endsWith(".");
            assertThat(rule.at("/annotations/runbook_url").asText())
                    .isEqualTo("docs/operating.md#" + name.toLowerCase(Locale.ROOT));
            assertThat(manual).contains("#### " + name + "\n");
        });
    }

    @Test
    void everyAlertOfTheManualIsOne() throws Exception {
        List<String> alerts =
                Asked.rules().stream().map(rule -> rule.path("alert").asText()).toList();
        assertThat(Files.readAllLines(Path.of("../../docs/operating.md")))
                .filteredOn(line -> line.startsWith("#### Onrecord"))
                .allMatch(line -> alerts.contains(line.substring("#### ".length())));
    }

    @Test
    void aCaseThatIsNotSoIsFound() throws Exception {
        String others = Asked.ruleFile().replace("max(onrecord_dead_letters) > 0", "max(onrecord_dead_letters) > 1");
        Promtool run = run(others, only("OnrecordDeadLetters"));
        assertThat(run.code()).as(run.said()).isNotZero();
        assertThat(run.said()).contains("OnrecordDeadLetters");
    }

    private Promtool run(String rules, String cases) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("alerts.yaml"), rules);
        Path tests = Files.writeString(folder.resolve("alerts.test.yaml"), cases);
        return Promtool.run("test", "rules", tests.toString());
    }

    /** The cases of one alert. */
    private static String only(String alert) throws IOException {
        String[] parts = Files.readString(TESTS).split("(?=  - name: )", -1);
        StringBuilder some = new StringBuilder(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            if (parts[i].contains(alert)) {
                some.append(parts[i]);
            }
        }
        return some.toString();
    }
}
