package io.onrecord.local.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.local.instance.FolderLock;
import io.onrecord.local.status.RunningProcess;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever way the launcher ends, nothing stays. */
class StopIT {
    private static final int CONTROL_C = 3;
    private static final int PROCESSES = 6;

    @TempDir
    private Path data;

    @Test
    void leavesNoProcessWhenKilledAndNoneAfterCtrlC() throws Exception {
        Launched killed = Launched.starting(data);
        // That they are not ready yet makes it no easier.
        killed.await(
                "all processes run", () -> RunningProcess.of(killed.folder()).size() == PROCESSES);
        List<ProcessHandle> family = killed.family();
        ProcessHandle.of(killed.instance().pid()).orElseThrow().destroyForcibly();
        Launched.assertGone(family);
        interruptAtATerminal();
    }

    private void interruptAtATerminal() throws IOException, InterruptedException {
        Launched up = Launched.up(List.of("script", "-qefc"), data, "--no-seeds");
        List<ProcessHandle> family = up.family();
        refusesASecondOne();
        OutputStream keyboard = up.process().getOutputStream();
        keyboard.write(CONTROL_C);
        keyboard.flush();
        assertThat(up.process().waitFor(30, TimeUnit.SECONDS))
                .as("stops within 30 s\n" + up.saidAtLast())
                .isTrue();
        Launched.assertGone(family);
        assertThat(up.process().exitValue())
                .as("exit code %d after\n%s", up.process().exitValue(), up.saidAtLast())
                .isZero();
        assertThat(up.said()).contains("stopped in").doesNotContain("starting it again");
        assertThat(FolderLock.held(up.folder())).isFalse();
    }

    private void refusesASecondOne() throws IOException, InterruptedException {
        ProcessBuilder second =
                new ProcessBuilder(Launched.HOME.resolve("onrecord").toString(), "up", "--data", data.toString());
        second.environment().put("ONRECORD_NO_BUILD", "yes");
        second.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = second.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(said).contains("is in use").contains("--data");
    }
}
