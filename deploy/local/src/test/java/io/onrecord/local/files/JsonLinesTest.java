package io.onrecord.local.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.local.files.JsonLines.Line;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonLinesTest {
    @Test
    void countsEmptyLinesAndKeepsWhatIsNotEnded() {
        assertThat(read(bytes("{1}\r\n\n  \n{é👍}")))
                .containsExactly(new Line.Written(1, "{1}\r"), new Line.Written(4, "{é👍}"));
        assertThat(read(bytes(""))).isEmpty();
    }

    @Test
    void goesOnAfterALineInAnotherEncoding() throws IOException {
        ByteArrayOutputStream mixed = new ByteArrayOutputStream();
        mixed.write(bytes("{1}\n"));
        mixed.write("{caf\u00e9}\n".getBytes(StandardCharsets.ISO_8859_1));
        mixed.write(bytes("{3}\n"));
        assertThat(read(mixed.toByteArray()))
                .containsExactly(
                        new Line.Written(1, "{1}"),
                        new Line.Bad(2, "is not UTF-8, which JSON must be"),
                        new Line.Written(3, "{3}"));
    }

    @Test
    void dropsAByteOrderMarkAtTheStart() {
        assertThat(read(bytes("\uFEFF{1}\n\uFEFF{2}")))
                .containsExactly(new Line.Written(1, "{1}"), new Line.Written(2, "\uFEFF{2}"));
    }

    @Test
    void doesNotTakeALineWithoutEndIntoMemory() {
        byte[] long1 = bytes("x".repeat(JsonLines.LONGEST + 1) + "\n{2}");
        assertThat(read(long1)).containsExactly(new Line.Bad(1, "is larger than 2 MiB"), new Line.Written(2, "{2}"));
    }

    @Test
    void saysWhereAFileBreaksOff() throws IOException {
        InputStream gone = InputStream.nullInputStream();
        gone.close();
        InputStream broken = new SequenceInputStream(new ByteArrayInputStream(bytes("{1}\n")), gone);
        List<Line> lines = new ArrayList<>();
        JsonLines.read(broken, lines::add);
        assertThat(lines).hasSize(2).first().isEqualTo(new Line.Written(1, "{1}"));
        assertThat(lines.getLast().toString()).contains("Bad", "2", "cannot be read: ", "closed");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<Line> read(byte[] content) {
        List<Line> lines = new ArrayList<>();
        JsonLines.read(new ByteArrayInputStream(content), lines::add);
        return lines;
    }
}
