package io.onrecord.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappings.ConfigClass;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CheckSettingsTest {
    @InOrder({"shortest", "longest"})
    @ConfigMapping(prefix = "onrecord.things")
    interface ThingSettings {
        @WithDefault("5m")
        @Between(from = "1s", to = "1d")
        Duration shortest();

        @WithDefault("1h")
        @Between(from = "1s", to = "1d")
        Duration longest();

        @WithDefault("80,443")
        @Between(from = "1", to = "65535")
        Set<Integer> ports();

        @Fits(Form.SECRET)
        Optional<String> secret();

        @Fits(Form.SERVICE_ADDRESS)
        String place();

        @WithDefault("true")
        boolean kept();

        Optional<Colour> colour();

        @Fits(Form.SCOPE)
        Map<String, List<String>> roles();

        enum Colour {
            LIGHT_BLUE
        }
    }

    @ConfigMapping(prefix = "onrecord.forgotten")
    interface Forgotten {
        int number();
    }

    private static final String PLACE = "onrecord.things.place";
    private static final KnownKeys KNOWN = new KnownKeys(
            List.of("onrecord.things.shortest", "onrecord.things.ports", "onrecord.others.most", "onrecord.others.*"));

    private final CheckSettings check =
            new CheckSettings(FindSettings.in(List.of(ConfigClass.configClass(ThingSettings.class))), KNOWN);

    private List<Wrong> wrong(Map<String, String> given) {
        return check.wrong(given.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> new Given(it.getValue(), "a file", false))));
    }

    private List<Wrong> besides(String key, String value) {
        return wrong(Map.of(PLACE, "http://there:1", key, value));
    }

    @Test
    void whatIsAllowedIsNotWrong() {
        assertThat(wrong(Map.of(
                        PLACE,
                        "http://there:1",
                        "onrecord.things.shortest",
                        "PT1S",
                        "onrecord.things.ports",
                        "80, 8080",
                        "onrecord.things.ports[1]",
                        "81",
                        "onrecord.things.kept",
                        "FALSE",
                        "onrecord.things.colour",
                        "light-blue",
                        "onrecord.things.roles.\"desk, night\"",
                        "read,correct",
                        "onrecord.things.roles.editor",
                        "admin")))
                .isEmpty();
        assertThat(besides("onrecord.things.colour", "LIGHT_BLUE")).isEmpty();
        assertThat(besides("onrecord.things.secret", "")).isEmpty();
    }

    @Test
    void aWrongValueIsToldWithItsPlaceAndWhatIsAllowed() {
        assertThat(besides("onrecord.things.shortest", "0s"))
                .containsExactly(
                        new Wrong(
                                "onrecord.things.shortest",
                                "is '0s', set in a file",
                                "must be a duration from 1s to 1d, written like 500ms, 30s, 5m, 24h or 7d; 5m when it is not set"));
    }

    @Test
    void anEntryAndAnElementAreToldByTheirOwnNames() {
        assertThat(besides("onrecord.things.roles.editor", "read,write"))
                .singleElement()
                .matches(it -> it.key().equals("onrecord.things.roles.editor")
                        && it.must().contains("read, ingest"));
        assertThat(besides("onrecord.things.ports[0]", "0"))
                .singleElement()
                .matches(it -> it.key().endsWith("[0]"));
        assertThat(besides("onrecord.things.ports", "80,,443")).hasSize(1);
    }

    @Test
    void aSecretIsNeverShown() {
        assertThat(besides("onrecord.things.secret", "hunter2"))
                .singleElement()
                .matches(it -> !it.given().contains("hunter2") && it.given().contains("7 characters"));
    }

    @Test
    void whatIsNeededAndMissingIsTold() {
        assertThat(wrong(Map.of()))
                .singleElement()
                .matches(it -> it.key().equals(PLACE) && it.given().equals("is not set"));
    }

    @Test
    void aMinimumAboveItsMaximumIsToldByTheOneThatWasSet() {
        assertThat(besides("onrecord.things.shortest", "2h"))
                .containsExactly(new Wrong(
                        "onrecord.things.shortest",
                        "is '2h', set in a file",
                        "must not be more than onrecord.things.longest, which is 1h"));
        assertThat(besides("onrecord.things.longest", "1m"))
                .containsExactly(new Wrong(
                        "onrecord.things.longest",
                        "is '1m', set in a file",
                        "must not be less than onrecord.things.shortest, which is 5m"));
    }

    @Test
    void unknownKeysAreToldUnlessTheyAreOfOthersOrVariables() {
        assertThat(besides("onrecord.thing.shortst", "1s"))
                .singleElement()
                .matches(it -> it.must().equals("there is no such setting; the nearest is onrecord.things.shortest"));
        assertThat(besides("onrecord.entirely.different.matter", "1s"))
                .singleElement()
                .matches(it -> it.must().equals("there is no such setting"));
        assertThat(besides("onrecord.others.most", "whatever")).isEmpty();
        assertThat(besides("onrecord.others.\"a role\"", "whatever")).isEmpty();
        assertThat(check.wrong(Map.of(
                        PLACE,
                        new Given("http://there:1", "a file", false),
                        "onrecord.key",
                        new Given("x", "the variable ONRECORD_KEY", true))))
                .isEmpty();
    }

    @Test
    void aSettingWithoutBoundsIsRefused() {
        assertThatThrownBy(() -> FindSettings.in(List.of(ConfigClass.configClass(Forgotten.class))))
                .hasMessageContaining("onrecord.forgotten.number")
                .hasMessageContaining("@Between");
    }

    @Test
    void theRefusalHasAllOfThemAndSaysWhereToSetThem() {
        String text = Refusal.text(
                "dashboard",
                List.of(
                        new Wrong("onrecord.a-b.c", "is 'x', set in a file", "must be y"),
                        new Wrong("onrecord.d", "is not set", "must be z")));
        assertThat(text)
                .startsWith(
                        "dashboard does not start: 2 settings are wrong.\n  onrecord.a-b.c is 'x', set in a file\n    must be y\n")
                .contains("\n  onrecord.d is not set\n    must be z\n")
                .contains("ONRECORD_A_B_C", "config/application.properties", "docs/configuration.md");
    }

    @Test
    void placesAreNamedAsPeopleKnowThem() {
        assertThat(Place.given("onrecord.a-b", "1", "EnvConfigSource"))
                .isEqualTo(new Given("1", "the variable ONRECORD_A_B", true));
        assertThat(Place.given("onrecord.a-b", "1", "SysPropConfigSource").where())
                .isEqualTo("the system property -Donrecord.a-b");
        assertThat(Place.given(
                                "onrecord.a-b",
                                "1",
                                "PropertiesConfigSource[source=file:///srv/config/application.properties]")
                        .where())
                .isEqualTo("/srv/config/application.properties");
        assertThat(Place.given("onrecord.a-b", "1", null).where()).isEqualTo("its default");
    }
}
