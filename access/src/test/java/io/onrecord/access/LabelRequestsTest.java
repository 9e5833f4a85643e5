package io.onrecord.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Tags;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LabelRequestsTest {
    @Test
    void anAddressIsNamedWithoutTheIdsInIt() {
        assertThat(LabelRequests.labels("GET", "/api/v1/articles/" + UUID.randomUUID()))
                .isEqualTo(Tags.of("method", "GET", "uri", "/api/v1/articles/{id}"));
        assertThat(LabelRequests.labels("POST", "/api/v1/articles"))
                .isEqualTo(Tags.of("method", "POST", "uri", "/api/v1/articles"));
    }

    @Test
    void whateverClientsMakeUpIsOneTimeSeries() {
        var made = IntStream.range(0, 1_000)
                .mapToObj(i -> LabelRequests.labels("METHOD" + i, i % 2 == 0 ? "/made/up/" + i : null))
                .collect(Collectors.toSet());
        assertThat(made).containsExactly(Tags.of("method", "other", "uri", "other"));
    }
}
