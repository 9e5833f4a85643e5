package io.onrecord.extract.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilterReply;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FewOfKafkaTest {
    @ParameterizedTest
    @CsvSource({
        "kafka.consumer.fetch.manager.records.lag, NEUTRAL",
        "kafka.consumer.fetch.manager.records.lag.max, DENY",
        "kafka.producer.record.send.total, DENY",
        "onrecord.articles.read, NEUTRAL"
    })
    void onlyTheLagIsToldOfTheClient(String name, MeterFilterReply reply) {
        assertThat(new FewOfKafka().accept(new Meter.Id(name, Tags.empty(), null, null, Meter.Type.GAUGE)))
                .isEqualTo(reply);
    }
}
