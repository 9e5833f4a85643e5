package io.onrecord.local.status;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemoryTest {
    @Test
    void readsTheResidentSet() {
        assertThat(Memory.inStatus("Name:\tjava\nVmPeak:\t 9 kB\nVmRSS:\t  2048 kB\n"))
                .hasValue(2L << 20);
        assertThat(Memory.inStatus("Name:\tkthreadd\n")).isEmpty();
    }

    @Test
    void knowsItsOwnAndThatOfNobody() throws InterruptedException {
        assertThat(Memory.resident(ProcessHandle.current().pid()).orElseThrow()).isGreaterThan(1 << 20);
        assertThat(Memory.resident(999_999_999)).isEmpty();
    }
}
