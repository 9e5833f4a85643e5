package io.onrecord.local.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class LoadTest {
    @Test
    void readsTheFiguresInMillisecondsAndPerSecond() throws IOException {
        var figures = Load.figures("Running 1s test\nfigures 300 2000000 1500 48000 250000 1\n");
        assertThat(figures).isEqualTo(new Load.Figures(300, 150, 1.5, 48, 250, 1));
    }

    @Test
    void saysWhatTheToolSaidInstead() {
        assertThatThrownBy(() -> Load.figures("unable to connect to 127.0.0.1:1 Connection refused"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Connection refused");
    }
}
