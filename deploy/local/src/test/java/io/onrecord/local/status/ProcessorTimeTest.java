package io.onrecord.local.status;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProcessorTimeTest {
    @Test
    void addsUpTheFourTimesBehindANameThatHasBracketsInIt() {
        String stat = "4711 (a (b) c) S 1 4711 4711 0 -1 4194560 900 0 12 0 150 50 7 3 20 0 40 0 999 1 2";
        assertThat(ProcessorTime.inStat(stat)).isEqualTo(150 + 50 + 7 + 3);
    }
}
