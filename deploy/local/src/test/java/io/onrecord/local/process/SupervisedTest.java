package io.onrecord.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisedTest {
    @TempDir
    private Path temp;

    private Path pidFile;
    private Supervised process;

    @BeforeEach
    void start() throws IOException {
        pidFile = temp.resolve("sleeper.pid");
        ProcessSpec spec = new ProcessSpec("sleeper", () -> List.of("sleep", "600"), Map.of(), StopSignal.TERM);
        process = new Supervised(spec, pidFile, new RotatingLog(temp.resolve("sleeper.log")), event -> {});
        process.start();
    }

    @AfterEach
    void stop() throws InterruptedException {
        process.askToStop();
        process.awaitStop();
    }

    @Test
    void bringsAKilledProcessBack() throws Exception {
        long first = pid(0);
        ProcessHandle.of(first).orElseThrow().destroyForcibly();
        long second = pid(first);
        assertThat(ProcessHandle.of(second)).get().matches(ProcessHandle::isAlive);
        assertThat(process.restarts()).isPositive();
    }

    @Test
    void leavesNothingBehindWhenTheShellBetweenIsKilled() throws Exception {
        long first = pid(0);
        ProcessHandle child = ProcessHandle.of(first).orElseThrow();
        child.parent().orElseThrow().destroyForcibly();
        await(() -> !child.isAlive());
        assertThat(pid(first)).isPositive();
    }

    /** As by a manager of services, when it stops them: a child in a session of its own does not hear of it. */
    @Test
    void leavesNothingBehindWhenAllButTheChildAreToldToEnd() throws Exception {
        long first = pid(0);
        ProcessHandle child = ProcessHandle.of(first).orElseThrow();
        ProcessHandle shell = child.parent().orElseThrow();
        shell.children().filter(other -> !other.equals(child)).forEach(ProcessHandle::destroy);
        shell.destroy();
        await(() -> !child.isAlive());
        assertThat(pid(first)).isPositive();
    }

    @Test
    void isNotStartedAgainWhenItRefusesItsSettings() throws Exception {
        Path log = temp.resolve("refuser.log");
        ProcessSpec spec =
                new ProcessSpec("refuser", () -> List.of("sh", "-c", "echo wrong; exit 78"), Map.of(), StopSignal.TERM);
        Supervised refuser = new Supervised(spec, temp.resolve("refuser.pid"), new RotatingLog(log), event -> {});
        refuser.start();
        await(refuser::refuses);
        assertThat(refuser.restarts()).isZero();
        assertThat(RotatingLog.tail(log, 1)).containsExactly("wrong");
        refuser.awaitStop();
    }

    @Test
    void stopsAndStaysStopped() throws Exception {
        ProcessHandle child = ProcessHandle.of(pid(0)).orElseThrow();
        process.askToStop();
        process.awaitStop();
        assertThat(child.isAlive()).isFalse();
        assertThat(process.restarts()).isZero();
        await(() -> !Files.exists(pidFile));
    }

    /** The child's id, once it differs from {@code before}. */
    private long pid(long before) throws Exception {
        await(() -> {
            try {
                String said = Files.readString(pidFile).strip();
                return !said.isEmpty() && Long.parseLong(said) != before;
            } catch (IOException notYet) {
                return false;
            }
        });
        return Long.parseLong(Files.readString(pidFile).strip());
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(20));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("still waiting").isBefore(deadline);
            Thread.sleep(20);
        }
    }
}
