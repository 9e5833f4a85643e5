package io.onrecord.local.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is packaged is in docs/third-party.txt, under a licence that this project takes. CONTRIBUTING says how to renew it. */
class ThirdPartyIT {
    private static final Path LIST = Launched.HOME.resolve("docs/third-party.txt");
    private static final Pattern LINE =
            Pattern.compile("^ +((?:\\([^)]*\\) )+).*\\(([^ :()]+):([^ :()]+):([^ :()]+) - [^ ]+\\)$");
    private static final Pattern LICENCE = Pattern.compile("\\(([^)]*)\\)");
    private static final Set<String> TAKEN = Set.of(
            "Apache-2.0",
            "MIT",
            "MIT-0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "0BSD",
            "EDL-1.0",
            "EPL-1.0",
            "EPL-2.0",
            "Unicode-3.0",
            "Public Domain");

    private static final List<String> FOLDERS = List.of(
            "deploy/local/target/lib",
            "ingest-service/target/quarkus-app/lib",
            "extract-service/target/quarkus-app/lib",
            "query-service/target/quarkus-app/lib",
            "dashboard/target/quarkus-app/lib");

    @Test
    void everyLibraryHasALicenceThatWeTake() throws IOException {
        assertThat(lines())
                .hasSizeGreaterThan(200)
                .allSatisfy(line -> assertThat(
                                LICENCE.matcher(line.group(1)).results().map(found -> found.group(1)))
                        .as(line.group())
                        .containsAnyElementsOf(TAKEN));
    }

    @Test
    void everyPackagedJarIsInTheList() throws IOException {
        assumeTrue(
                System.getProperty("os.name").equals("Linux")
                        && System.getProperty("os.arch").equals("amd64"),
                "the list names the native libraries of Linux on x86-64");
        Set<String> listed = new HashSet<>();
        for (Matcher line : lines()) {
            String jar = line.group(3) + "-" + line.group(4) + ".jar";
            listed.add(jar);
            listed.add(line.group(2) + "." + jar);
        }
        assertThat(packaged()).hasSizeGreaterThan(200).isSubsetOf(listed);
    }

    @Test
    void everyPackagedJarIsInItsPartsBillOfMaterials() throws IOException {
        for (String folder : FOLDERS) {
            Path bill = Launched.HOME
                    .resolve(folder.substring(0, folder.indexOf("/target")))
                    .resolve("target/bom.json");
            Set<String> billed = new HashSet<>();
            for (JsonNode part : new ObjectMapper().readTree(bill.toFile()).path("components")) {
                String jar =
                        part.path("name").asText() + "-" + part.path("version").asText();
                billed.add(jar);
                billed.add(part.path("group").asText() + "." + jar);
            }
            assertThat(packaged(folder))
                    .as(folder)
                    .isNotEmpty()
                    .allSatisfy(jar ->
                            assertThat(billed).anySatisfy(one -> assertThat(jar).startsWith(one)));
        }
    }

    private static List<Matcher> lines() throws IOException {
        return Files.readAllLines(LIST).stream()
                .filter(line -> line.startsWith(" "))
                .map(LINE::matcher)
                .peek(line -> assertThat(line.matches()).as(line.toString()).isTrue())
                .toList();
    }

    /** The names of the jars of others, as Quarkus and Maven write them. */
    private static Set<String> packaged() throws IOException {
        Set<String> jars = new HashSet<>();
        for (String folder : FOLDERS) {
            jars.addAll(packaged(folder));
        }
        return jars;
    }

    private static Set<String> packaged(String folder) throws IOException {
        Set<String> jars = new HashSet<>();
        try (Stream<Path> files = Files.walk(Launched.HOME.resolve(folder))) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jar"))
                    .filter(name -> !name.startsWith("onrecord-") && !name.startsWith("io.onrecord."))
                    .forEach(jars::add);
        }
        return jars;
    }
}
