package io.onrecord.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchmarkCommandTest {
    private static final Pattern FOLDER = Pattern.compile("an instance of its own in (\\S+)");

    @TempDir
    private Path emptyHome;

    @Test
    void leavesNoFolderWhenItFails() {
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        System.setProperty("onrecord.home", emptyHome.toString());
        try {
            assertThat(Onrecord.line(new Onrecord()).execute("benchmark")).isEqualTo(ExitCode.FAILED);
        } finally {
            System.clearProperty("onrecord.home");
            System.setErr(err);
        }
        Matcher folder = FOLDER.matcher(said.toString(StandardCharsets.UTF_8));
        assertThat(folder.find()).isTrue();
        assertThat(Path.of(folder.group(1))).doesNotExist();
    }
}
