package io.onrecord.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.onrecord.local.cli.Onrecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cyclonedx.Version;
import org.cyclonedx.parsers.JsonParser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Makes the smallest image as the command does, looks what is in it, and runs it. */
class ImagesIT {
    private static final String NAME = "migrate";

    @TempDir
    private static Path folder;

    private static ImageFile image = new ImageFile(Path.of("none"));
    private static Path root = Path.of("none");

    @BeforeAll
    static void make() throws IOException {
        System.setProperty("onrecord.home", Home.HOME.toString());
        int code = Onrecord.line(new ImagesCommand())
                .execute("--only", NAME, "--tag", "1.2", "--prefix", "example.org/", "--to", folder.toString());
        assertThat(code).isZero();
        image = new ImageFile(folder.resolve(NAME + ".tar"));
        root = folder.resolve("root");
        image.unpack(root);
    }

    @Test
    void itsBillOfMaterialsIsAsTheFormatWantsIt() throws Exception {
        assertThat(new JsonParser().validate(bill().toFile(), Version.VERSION_16))
                .isEmpty();
    }

    @Test
    void itsBillOfMaterialsNamesEveryJarAndEveryLibraryAndNothingElse() throws IOException {
        Set<String> there = new TreeSet<>();
        for (Path file : files()) {
            String place = "/" + root.relativize(file);
            boolean ofJava = place.startsWith(JavaRuntime.PLACE);
            if (place.endsWith(".jar") || (!ofJava && NativeLibraries.isElf(file))) {
                there.add(place);
            }
        }
        there.add(JavaRuntime.PLACE + "/lib/modules");

        assertThat(there).anyMatch(place -> place.contains("postgresql")).anyMatch(place -> place.contains("libc.so"));
        assertThat(occurrences()).isEqualTo(there);
    }

    @Test
    void itsBillOfMaterialsNamesTheModulesOfJava() throws IOException {
        String release =
                Files.readString(root.resolve(JavaRuntime.PLACE.substring(1)).resolve("release"));
        String modules = release.lines()
                .filter(line -> line.startsWith("MODULES="))
                .findFirst()
                .orElseThrow()
                .replaceAll("MODULES=|\"", "");

        assertThat(components().filter(it -> it.path("group").asText().equals("org.openjdk")))
                .extracting(it -> it.path("name").asText())
                .containsExactlyInAnyOrder(modules.split(" "));
    }

    @Test
    void jarsAreKnownByMavensNamesAndLicences() throws IOException {
        assertThat(components().filter(it -> it.path("name").asText().equals("postgresql")))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.path("purl").asText()).startsWith("pkg:maven/org.postgresql/postgresql@");
                    assertThat(it.path("licenses").findValuesAsText("id")).containsExactly("BSD-2-Clause");
                });
        assertThat(components().filter(it -> it.path("type").asText().equals("file")))
                .as("jars that Maven's bill does not know")
                .isEmpty();
    }

    @Test
    void nobodyMayChangeAnythingInItButWhatIsOfPassage() throws IOException {
        List<String> changeable = new ArrayList<>();
        for (String layer : image.layers()) {
            image.visit(layer, (entry, content) -> {
                assertThat(entry.getLongUserId()).as(entry.getName()).isZero();
                if ((entry.getMode() & 0022) != 0) {
                    changeable.add(entry.getName());
                }
            });
        }
        assertThat(changeable).containsExactly("tmp/");
    }

    @Test
    void thereIsNoShell() throws IOException {
        assertThat(files())
                .extracting(file -> file.getFileName().toString())
                .contains("java")
                .doesNotContain("sh", "bash", "busybox", "keytool");
    }

    @Test
    void aContainerFileAndThisWayMakeTheSame() throws IOException {
        ImageSource source = ImageSource.all(Home.HOME).stream()
                .filter(it -> it.name().equals(NAME))
                .findFirst()
                .orElseThrow();
        JsonNode config = image.config().path("config");

        assertThat(config.path("Entrypoint").valueStream().map(JsonNode::asText))
                .containsExactlyElementsOf(source.containerFile().entryPoint());
        assertThat(config.path("User").asText())
                .isEqualTo(source.containerFile().user());
        assertThat(source.containerFile().files(source.context()).keySet())
                .isNotEmpty()
                .allSatisfy(
                        place -> assertThat(root.resolve(place.substring(1))).isRegularFile());
    }

    /** With a root that cannot be written to, and as its own user where root runs this test. */
    @Test
    void runs() throws Exception {
        boolean asRoot = EnterImage.isRoot();
        List<String> entryPoint = image.config()
                .path("config")
                .path("Entrypoint")
                .valueStream()
                .map(JsonNode::asText)
                .toList();
        assumeTrue(mayMount(asRoot), "this machine does not let us mount");

        List<String> program = Plan.line(JavaRuntime.PLACE + "/bin/java", entryPoint, List.of("-Xshare:on"));
        Tool.Said said = Tool.ask(Map.of(), EnterImage.line(root, containerFile(), program, asRoot));

        assertThat(said.complaints()).contains("ONRECORD_DB_URL is not set");
        assertThat(said.code()).isEqualTo(2);
    }

    @Test
    void namesOfFilesMayBeInAnyLanguage() throws Exception {
        boolean asRoot = EnterImage.isRoot();
        assumeTrue(mayMount(asRoot), "this machine does not let us mount");
        List<String> program = List.of(JavaRuntime.PLACE + "/bin/java", "-XshowSettings:properties", "-version");

        Map<String, String> environment = Map.of("LANG", "C.UTF-8", "LC_ALL", "");
        Tool.Said said = Tool.ask(environment, EnterImage.line(root, containerFile(), program, asRoot));

        assertThat(said.complaints()).contains("sun.jnu.encoding = UTF-8");
        assertThat(image.config().path("config").path("Env").valueStream().map(JsonNode::asText))
                .contains("LANG=C.UTF-8");
    }

    private static ContainerFile containerFile() throws IOException {
        return ContainerFile.parse(
                Files.readString(Home.HOME.resolve("deploy/kubernetes/images/" + NAME + "/Containerfile")));
    }

    private static boolean mayMount(boolean asRoot) throws InterruptedException {
        try {
            List<String> line = List.of("unshare", asRoot ? "-m" : "-Urm", "mount", "-t", "tmpfs", "tmpfs", "/mnt");
            return Tool.ask(Map.of(), line).code() == 0;
        } catch (IOException noUnshare) {
            return false;
        }
    }

    private static Path bill() {
        return root.resolve("app").resolve(Plan.BILL);
    }

    private static Stream<JsonNode> components() throws IOException {
        return new ObjectMapper().readTree(bill().toFile()).path("components").valueStream();
    }

    private static Set<String> occurrences() throws IOException {
        return new TreeSet<>(components()
                .flatMap(it -> it.path("evidence").path("occurrences").valueStream())
                .map(it -> it.path("location").asText())
                .toList());
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
