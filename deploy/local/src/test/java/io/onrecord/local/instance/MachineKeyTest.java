package io.onrecord.local.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineKeyTest {
    @TempDir
    private Path temp;

    @Test
    void onlyItsOwnerCanReadIt() throws Exception {
        DataFolder folder = new DataFolder(temp);
        assertThat(MachineKey.read(folder)).isEmpty();
        MachineKey.write(folder, "one");
        MachineKey.write(folder, "two");
        assertThat(MachineKey.read(folder)).contains("two");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.machineKey())))
                .isEqualTo("rw-------");
        folder.forget();
        assertThat(MachineKey.read(folder)).isEmpty();
    }
}
