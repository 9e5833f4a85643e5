package io.onrecord.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappings.ConfigClass;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What holds of each setting of each service: a service's test extends this, and finds the mappings on its class path. */
public abstract class EverySetting {
    private static final int ORDINAL = 300;

    private static final List<ConfigClass> MAPPINGS = new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    // Packaged, they are no folder of tests any more.
                    .withImportOption(location -> !location.contains("-tests.jar"))
                    .importPackages("io.onrecord")
                    .stream()
                    .filter(it -> it.isAnnotatedWith(ConfigMapping.class))
                    .map(it -> ConfigClass.configClass(it.reflect()))
                    .toList();
    private final Settings settings = FindSettings.in(MAPPINGS);

    /** Settings without which the service does not start. */
    protected Map<String, String> needed() {
        return Map.of();
    }

    @Test
    public void defaultsAndBoundsAreAllowed() {
        config(Map.of());
        assertThat(settings.all()).isNotEmpty();
        for (Setting each : settings.all()) {
            Stream.of(
                            each.usual(),
                            each.range().map(Setting.Range::from),
                            each.range().map(Setting.Range::to))
                    .flatMap(Optional::stream)
                    .forEach(value -> assertThat(each.allows(value))
                            .as(each.key() + "=" + value)
                            .isTrue());
        }
    }

    @TestFactory
    public Stream<DynamicTest> aWrongValueIsToldWithItsKeyAndWhatIsAllowed() {
        return settings.all().stream()
                .flatMap(each -> wrong(each)
                        .map(value -> DynamicTest.dynamicTest(
                                each.key() + "=" + value, () -> assertRefused(each, name(each), value))));
    }

    @Test
    public void allThatIsWrongIsToldAtOnce() {
        Map<String, String> all = new HashMap<>();
        settings.all()
                .forEach(each -> all.put(name(each), wrong(each).findFirst().orElseThrow()));
        assertThat(refusal(all)).contains(all.keySet()).contains(all.size() + " settings are wrong");
    }

    @Test
    public void aMisspeltKeyIsToldWithTheNearest() {
        Setting some = settings.all().getFirst();
        assertThat(refusal(Map.of(some.key() + "x", "1")))
                .contains(some.key() + "x is set in")
                .contains("no such setting; the nearest is " + some.key());
    }

    @Test
    public void theSettingsOfOtherServicesAreAllowed() {
        Map<String, String> others = new HashMap<>();
        KnownKeys.all().keys().stream()
                .filter(key -> settings.all().stream().noneMatch(it -> it.key().equals(key)))
                .forEach(key -> others.put(key.replace("*", "some"), "whatever"));
        assertThat(others).isNotEmpty();
        config(others);
    }

    @Test
    public void theManualHasAllOfThem() {
        assertThat(KnownKeys.all().keys())
                .containsAll(settings.all().stream().map(Setting::key).toList());
    }

    @Test
    public void ordersAreKept() {
        for (List<String> order : settings.orders()) {
            for (int i = 0; i + 1 < order.size(); i++) {
                Setting less = setting(order.get(i));
                Setting more = setting(order.get(i + 1));
                assertThat(refusal(Map.of(less.key(), less.range().orElseThrow().to(), more.key(), lowest(more))))
                        .contains(less.key(), more.key(), "must not be more than");
            }
        }
    }

    private static String lowest(Setting setting) {
        return setting.range().orElseThrow().from();
    }

    private Setting setting(String key) {
        return settings.all().stream()
                .filter(it -> it.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private void assertRefused(Setting setting, String name, String value) {
        String said = refusal(Map.of(name, value));
        assertThat(said).contains(name, "must be " + setting.allowed(), "a setting is wrong");
        if (setting.isHidden()) {
            assertThat(said).doesNotContain(value);
        } else if (!value.isEmpty()) {
            assertThat(said).contains("'" + value + "'");
        }
    }

    /** Values that nobody could mean: of another kind, and outside the bounds. */
    private static Stream<String> wrong(Setting setting) {
        Stream<String> ofKind = switch (setting.kind()) {
            case NUMBER ->
                Stream.of(
                        "many",
                        "1.5",
                        "99999999999999999999",
                        String.valueOf(
                                Long.parseLong(setting.range().orElseThrow().from()) - 1),
                        String.valueOf(
                                Long.parseLong(setting.range().orElseThrow().to()) + 1));
            case DURATION -> Stream.of("soon", "-1s", "99999d");
            case YES_OR_NO -> Stream.of("flase");
            case CHOICE -> Stream.of("perhaps");
            case TEXT -> Stream.of("?! /");
        };
        return setting.isOptional() ? ofKind : Stream.concat(ofKind, Stream.of(""));
    }

    private static String name(Setting setting) {
        return setting.key().replace("*", "some");
    }

    private String refusal(Map<String, String> given) {
        ConfigurationException refused = catchThrowableOfType(ConfigurationException.class, () -> config(given));
        assertThat(refused).as("%s is refused", given).isNotNull();
        assertThat(refused)
                .cause()
                .asInstanceOf(type(PreventFurtherStepsException.class))
                .returns(Refusal.EXIT_CODE, PreventFurtherStepsException::getExitCode)
                .returns(refused.getMessage(), Throwable::getMessage);
        return refused.getMessage();
    }

    /** As Quarkus makes it when a service starts, without the rest of Quarkus. */
    private SmallRyeConfig config(Map<String, String> given) {
        Map<String, String> all = new HashMap<>(needed());
        all.putAll(given);
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withCustomizers(new CheckAtStart())
                .withSources(new PropertiesConfigSource(all, "a test", ORDINAL));
        MAPPINGS.forEach(builder::withMapping);
        return builder.build();
    }
}
