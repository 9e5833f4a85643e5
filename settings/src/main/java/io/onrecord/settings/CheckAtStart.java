package io.onrecord.settings;

import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigMappings.ConfigClass;
import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;
import jakarta.annotation.Priority;
import java.io.Serial;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a service from starting when a setting of ours is wrong. The place is between two steps of SmallRye Config: it has read
 * all mappings, and is asked whether unknown properties matter before it tells what it found (one failed conversion a line,
 * without bounds). What it would have said of our properties is said here, in other words and all at once.
 */
public final class CheckAtStart implements SmallRyeConfigBuilderCustomizer {
    private static final String OURS = "onrecord";

    @Override
    public void configBuilder(SmallRyeConfigBuilder builder) {
        builder.withMappingIgnore(OURS + ".**");
        builder.withInterceptors(new BeforeProblems(builder));
    }

    @Override
    public int priority() {
        return Integer.MAX_VALUE;
    }

    /** Outermost of the application's, so that values come as the service gets them. */
    @Priority(Integer.MAX_VALUE)
    private static final class BeforeProblems implements ConfigSourceInterceptor {
        @Serial
        private static final long serialVersionUID = 1L;

        private final transient SmallRyeConfigBuilder builder;
        private boolean done;

        BeforeProblems(SmallRyeConfigBuilder builder) {
            this.builder = builder;
        }

        @Override
        public @Nullable ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
            if (name.equals(SmallRyeConfig.SMALLRYE_CONFIG_MAPPING_VALIDATE_UNKNOWN) && !done) {
                done = true;
                check(context);
            }
            return context.proceed(name);
        }

        private void check(ConfigSourceInterceptorContext context) {
            Set<ConfigClass> mappings = builder.getMappingsBuilder().getMappings().stream()
                    .filter(it -> it.getType().getName().startsWith("io." + OURS))
                    .collect(Collectors.toSet());
            if (mappings.isEmpty()) {
                return;
            }
            List<Wrong> wrong = new CheckSettings(FindSettings.in(mappings), KnownKeys.all()).wrong(given(context));
            if (!wrong.isEmpty()) {
                @Nullable ConfigValue service = context.proceed("quarkus.application.name");
                String name = service == null || service.getValue() == null ? "the service" : service.getValue();
                throw refusal(Refusal.text(name, wrong));
            }
        }

        /** Quarkus prints the message of the innermost cause alone, and takes its code; by itself that cause would end nothing. */
        private static ConfigurationException refusal(String text) {
            return new ConfigurationException(text, new PreventFurtherStepsException(text, Refusal.EXIT_CODE));
        }

        private static Map<String, Given> given(ConfigSourceInterceptorContext context) {
            Map<String, Given> given = new TreeMap<>();
            for (Iterator<String> names = context.iterateNames(); names.hasNext(); ) {
                String name = names.next();
                if (name.startsWith(OURS + ".")) {
                    @Nullable ConfigValue value = context.proceed(name);
                    if (value != null && value.getValue() != null) {
                        given.put(name, Place.given(name, value.getValue(), value.getConfigSourceName()));
                    }
                }
            }
            return given;
        }
    }
}
