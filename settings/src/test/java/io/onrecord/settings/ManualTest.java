package io.onrecord.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/configuration.md says what the code says. {@value #COMMAND} writes it anew. */
class ManualTest {
    private static final String COMMAND =
            "mvn -pl settings -am test -Dtest=ManualTest -Dsurefire.failIfNoSpecifiedTests=false -Donrecord.test.manual=write";
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path PAGE = ROOT.resolve("docs/configuration.md");
    private static final Path KEYS = ROOT.resolve("settings/src/main/resources/io/onrecord/settings/keys.txt");

    @TempDir
    private Path temp;

    @Test
    void thePageAndTheListOfKeysSayWhatTheCodeSays() throws IOException {
        Manual manual = Manual.of(ROOT);
        compare(PAGE, manual.in(Files.readString(PAGE, StandardCharsets.UTF_8)));
        compare(KEYS, manual.keys());
    }

    private static void compare(Path file, String code) throws IOException {
        if ("write".equals(System.getProperty("onrecord.test.manual"))) {
            Files.writeString(file, code, StandardCharsets.UTF_8);
        }
        assertThat(Files.readString(file, StandardCharsets.UTF_8))
                .as("%s is not what the @ConfigMapping interfaces say; write it anew: %s", file, COMMAND)
                .isEqualTo(code);
    }

    @Test
    void aMappingBecomesRowsWithWhatItsSourceSays() throws IOException {
        Manual manual = invented("24h");
        assertThat(manual.features().getFirst().about()).isEqualTo("How things are done.");
        assertThat(manual.keys())
                .isEqualTo("onrecord.things.at-most\nonrecord.things.colour\nonrecord.things.of.size\n");
        assertThat(manual.in(page()))
                .contains(
                        "### Thing\n",
                        "| `onrecord.things.at-most` | `24h` | a duration from 1s to 2d"
                                + " | Longest `wait` for a thing. |",
                        "| `onrecord.things.colour` | none | one of light-blue, red | What it looks like. |",
                        "| `onrecord.things.of.size` | `3` | a whole number from 1 to 9; not more than `onrecord.things.at-most`"
                                + " | How large. |")
                .contains("By hand, before.")
                .contains("By hand, after.")
                .doesNotContain("computed");
    }

    @Test
    void anotherDefaultMakesAnotherPage() throws IOException {
        assertThat(invented("24h").in(page())).isNotEqualTo(invented("23h").in(page()));
    }

    @Test
    void aPageWithoutAPlaceForTheTablesIsRefused() throws IOException {
        Manual manual = invented("24h");
        assertThatThrownBy(() -> manual.in("nothing")).hasMessageContaining("settings of traces");
    }

    private Manual invented(String usual) throws IOException {
        Path file = temp.resolve("ThingSettings.java");
        Files.writeString(file, """
                package invented;

                /** How things are done. */
                @InOrder({"of.size", "at-most"})
                @ConfigMapping(prefix = "onrecord.things")
                interface ThingSettings {
                    /**
                     * Longest {@code wait}
                     * for a thing.
                     */
                    @WithDefault("%s")
                    @Between(from = "1s", to = "2d")
                    Duration atMost();

                    /** What it looks like. */
                    Optional<Colour> colour();

                    /** Not a setting. */
                    default Duration computed() {
                        return atMost();
                    }

                    Of of();

                    enum Colour {
                        LIGHT_BLUE,
                        RED
                    }

                    interface Of {
                        /** How large. */
                        @WithDefault("3")
                        @Between(from = "1", to = "9")
                        int size();
                    }
                }
                """.formatted(usual), StandardCharsets.UTF_8);
        return new Manual(ReadFeatures.of("access", List.of(file)));
    }

    private static String page() {
        StringBuilder page = new StringBuilder("By hand, before.\n");
        Manual.MODULES.forEach(module -> page.append("<!-- settings of ")
                .append(module)
                .append(", written by ManualTest -->\nold\n<!-- end of what is written by ManualTest -->\n"));
        return page.append("By hand, after.\n").toString();
    }
}
