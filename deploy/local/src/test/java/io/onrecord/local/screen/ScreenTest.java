package io.onrecord.local.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ScreenTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Test
    void barSaysHowFastAndHowLong() {
        assertThat(Bar.line("reading", 25, 100L, Duration.ofSeconds(10)))
                .isEqualTo("reading  [######..................] 25 of 100, 2.5/s, 30 s left");
        assertThat(Bar.line("reading", 0, 100L, Duration.ZERO)).endsWith("0 of 100");
        assertThat(Bar.line("reading", 0, 0L, Duration.ZERO)).contains("0 of 0");
        assertThat(Bar.line("reading", 7, null, Duration.ofSeconds(7))).isEqualTo("reading  7, 1.0/s");
        assertThat(Bar.span(3725)).isEqualTo("1 h 2 min");
    }

    @Test
    void writesNoControlCharactersToAFile() {
        Screen screen = new Screen(new PrintStream(bytes, true, StandardCharsets.UTF_8), false);
        screen.show("one");
        screen.show("two, so soon that it is left out");
        screen.say("three");
        screen.clear();
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualToNormalizingNewlines("one\nthree\n");
    }

    @Test
    void renewsItsLineOnATerminal() {
        Screen screen = new Screen(new PrintStream(bytes, true, StandardCharsets.UTF_8), true);
        screen.show("one");
        screen.show("two");
        screen.say("three");
        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .isEqualToNormalizingNewlines("\r\u001b[Kone\r\u001b[Ktwo\r\u001b[Kthree\n");
    }
}
