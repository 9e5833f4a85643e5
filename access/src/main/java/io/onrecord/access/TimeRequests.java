package io.onrecord.access;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says how many requests took how long, in steps that an operator asks about; the last is the longest that a question may take. */
@Singleton
final class TimeRequests implements MeterFilter {
    private static final String REQUESTS = "http.server.requests";

    private static final double[] STEPS = Stream.of(10, 25, 50, 100, 200, 300, 500, 1_000, 2_500, 5_000, 15_000)
            .mapToDouble(milliseconds -> Duration.ofMillis(milliseconds).toNanos())
            .toArray();

    /** Of a client that went away in the middle nobody has replaced the path with its address: see {@link LabelRequests}. */
    @Override
    public MeterFilterReply accept(Meter.Id id) {
        return id.getName().equals(REQUESTS) && "RESET".equals(id.getTag("status"))
                ? MeterFilterReply.DENY
                : MeterFilterReply.NEUTRAL;
    }

    @Override
    public @Nullable DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
        return id.getName().equals(REQUESTS)
                ? DistributionStatisticConfig.builder()
                        .serviceLevelObjectives(STEPS)
                        .build()
                        .merge(config)
                : config;
    }
}
