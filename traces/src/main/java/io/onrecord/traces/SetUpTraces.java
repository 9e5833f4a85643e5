package io.onrecord.traces;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/** Makes of our settings what Quarkus has to know: one setting is the switch, and nothing can be half on. */
public final class SetUpTraces implements ConfigSourceFactory {
    static final String TO = "onrecord.traces.to";
    static final String ONE_IN = "onrecord.traces.one-in";
    static final String DISABLED = "quarkus.otel.sdk.disabled";
    static final String SHARE = "quarkus.otel.traces.sampler.arg";

    /** Above what files of services say, below what an operator says. */
    private static final int ORDINAL = 260;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        return List.of(new PropertiesConfigSource(
                following(value(context, TO), value(context, ONE_IN)), "what follows from onrecord.traces", ORDINAL));
    }

    private static @Nullable String value(ConfigSourceContext context, String name) {
        @Nullable ConfigValue value = context.getValue(name);
        return value == null ? null : value.getValue();
    }

    /**
     * What follows from the two settings as they were given; null for one that was not.
     *
     * @return without the share where that is no number above 0: such a setting is refused elsewhere, in better words
     */
    static Map<String, String> following(@Nullable String to, @Nullable String oneIn) {
        String disabled = String.valueOf(to == null || to.isBlank());
        return oneIn == null || !oneIn.matches("[1-9][0-9]{0,8}")
                ? Map.of(DISABLED, disabled, SHARE, "1.0")
                : Map.of(DISABLED, disabled, SHARE, String.valueOf(1.0 / Integer.parseInt(oneIn)));
    }
}
