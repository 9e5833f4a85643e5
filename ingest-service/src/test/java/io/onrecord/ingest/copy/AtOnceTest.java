package io.onrecord.ingest.copy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AtOnceTest {
    private final AtOnce atOnce = new AtOnce(200);

    @Test
    void whatFailsComesToStandAlone() {
        int turns = 0;
        while (!atOnce.failed()) {
            turns++;
        }
        assertThat(turns).isEqualTo(7);
        assertThat(atOnce.articles()).isEqualTo(1);
        assertThat(atOnce.failed()).isTrue();
    }

    @Test
    void theUsualNumberIsTakenAgainAsSoonAsATurnSucceeds() {
        assertThat(atOnce.failed()).isFalse();
        assertThat(atOnce.articles()).isEqualTo(100);
        atOnce.succeeded();
        assertThat(atOnce.articles()).isEqualTo(200);
    }

    @Test
    void oneAloneIsAtFaultAtOnce() {
        assertThat(new AtOnce(1).failed()).isTrue();
    }
}
