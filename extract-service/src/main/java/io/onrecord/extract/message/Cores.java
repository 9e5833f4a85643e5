package io.onrecord.extract.message;

import io.onrecord.contracts.Channels;
import io.quarkus.runtime.annotations.StaticInitSafe;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/** As many workers as there are cores, unless configured otherwise: extraction keeps a core busy. */
@StaticInitSafe
public final class Cores implements ConfigSource {
    private static final String WORKERS = "smallrye.messaging.worker." + Channels.ARTICLES + ".max-concurrency";

    @Override
    public Map<String, String> getProperties() {
        return Map.of(WORKERS, cores());
    }

    @Override
    public Set<String> getPropertyNames() {
        return Set.of(WORKERS);
    }

    @Override
    public @Nullable String getValue(String name) {
        return name.equals(WORKERS) ? cores() : null;
    }

    @Override
    public String getName() {
        return "cores";
    }

    /** Below everything that somebody wrote down. */
    @Override
    public int getOrdinal() {
        return 50;
    }

    private static String cores() {
        return Integer.toString(Runtime.getRuntime().availableProcessors());
    }
}
