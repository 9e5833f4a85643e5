package io.onrecord.extract.message;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import jakarta.inject.Singleton;

/** Of some hundred figures of the Kafka client the one that somebody asks for: how many messages of each partition wait. */
@Singleton
final class FewOfKafka implements MeterFilter {
    private static final String KAFKA = "kafka.";
    private static final String LAG = "kafka.consumer.fetch.manager.records.lag";

    @Override
    public MeterFilterReply accept(Meter.Id id) {
        return id.getName().startsWith(KAFKA) && !id.getName().equals(LAG)
                ? MeterFilterReply.DENY
                : MeterFilterReply.NEUTRAL;
    }
}
