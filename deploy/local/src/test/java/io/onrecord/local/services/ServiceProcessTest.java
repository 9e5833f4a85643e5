package io.onrecord.local.services;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.local.instance.Passwords;
import io.onrecord.local.instance.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ServiceProcessTest {
    @TempDir
    private Path temp;

    private final ServiceProcess processes = new ServiceProcess(
            Path.of("/home"),
            new Ports(9000),
            "jdbc:postgresql://db/x",
            "k:1",
            new Passwords(
                    Map.of("onrecord_ingest", "s3cret", "onrecord_extract", "s3cret", "onrecord_query", "s3cret")),
            "s3cret-session",
            Path.of("/data/tmp"));

    @ParameterizedTest
    @EnumSource
    void listensOnLoopbackAndShowsNoPassword(Service service) {
        List<String> line = processes.command(service).line(new StartupCache(temp, "x"));
        assertThat(line)
                .contains("-Djava.io.tmpdir=/data/tmp", "-Dquarkus.http.host=127.0.0.1")
                .noneMatch(part -> part.contains("s3cret"));
    }

    /** Who answers others, or reads, runs long and often over the same code; taking in is short. */
    @ParameterizedTest
    @EnumSource
    void onlyTakingInDoesWithoutTheFullCompiler(Service service) {
        List<String> line = processes.command(service).line(new StartupCache(temp, "x"));
        assertThat(line.contains("-XX:TieredStopAtLevel=1")).isEqualTo(service == Service.INGEST);
    }

    @Test
    void givesEachServiceItsOwnLogin() {
        assertThat(processes.environment(Service.QUERY)).containsEntry("QUARKUS_DATASOURCE_USERNAME", "onrecord_query");
        assertThat(processes.environment(Service.DASHBOARD))
                .containsOnly(Map.entry("ONRECORD_DASHBOARD_SESSION_SECRET", "s3cret-session"));
        assertThat(processes.command(Service.DASHBOARD).rest())
                .contains("-Donrecord.query-url=http://127.0.0.1:9003", "-Donrecord.ingest-url=http://127.0.0.1:9001");
    }

    @Test
    void rehearsesWithTheSameSwitchesAsItRunsWith() throws IOException {
        StartupCache cache = StartupCache.of(temp, "build");
        JavaCommand command = processes.command(Service.INGEST);
        Files.writeString(cache.file(command.name()), "");
        List<String> rehearsal = command.rehearsalLine(temp.resolve("out"));
        List<String> line = command.line(cache);
        assertThat(line).contains("-XX:AOTCache=" + cache.file("ingest-service"));
        assertThat(line.stream().filter(part -> !part.startsWith("-XX:AOT")))
                .containsExactlyElementsOf(rehearsal.stream()
                        .skip(3)
                        .filter(part -> !part.startsWith("-XX:AOT"))
                        .toList());
    }

    @Test
    void doesWithoutACacheOfAnotherBuild() throws IOException {
        JavaCommand command = processes.command(Service.INGEST);
        Files.writeString(StartupCache.of(temp, "old").file(command.name()), "");
        assertThat(command.line(StartupCache.of(temp, "new"))).noneMatch(part -> part.startsWith("-XX:AOTCache"));
    }
}
