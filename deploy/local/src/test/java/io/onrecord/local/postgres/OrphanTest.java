package io.onrecord.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphanTest {
    @TempDir
    private Path data;

    @Test
    void knowsItsOwnPostmaster() {
        assertThat(Orphan.isPostmasterOf("/x/bin/postgres -D /data/here -c port=1", Path.of("/data/here")))
                .isTrue();
        assertThat(Orphan.isPostmasterOf("/x/bin/postgres -D /data/there", Path.of("/data/here")))
                .isFalse();
        assertThat(Orphan.isPostmasterOf("vim /data/here", Path.of("/data/here")))
                .isFalse();
    }

    @Test
    void leavesAStrangerWithThatNumberAloneAndClearsTheWay() throws Exception {
        Path pidFile = data.resolve("postmaster.pid");
        Files.writeString(pidFile, ProcessHandle.current().pid() + "\n" + data + "\n");
        Orphan.stop(data);
        assertThat(pidFile).doesNotExist();
    }

    @Test
    void takesAnEmptyPidFileForNobody() throws IOException, InterruptedException {
        Files.writeString(data.resolve("postmaster.pid"), "");
        Orphan.stop(data);
        assertThat(data.resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    void namesTheBinariesOfEachMachine() {
        assertThat(PostgresBinaries.resource("Linux", "amd64")).isEqualTo("/postgres-linux-x86_64.txz");
        assertThat(PostgresBinaries.resource("Linux", "aarch64")).isEqualTo("/postgres-linux-arm_64.txz");
        assertThat(PostgresBinaries.resource("Mac OS X", "aarch64")).isEqualTo("/postgres-darwin-arm_64.txz");
    }
}
