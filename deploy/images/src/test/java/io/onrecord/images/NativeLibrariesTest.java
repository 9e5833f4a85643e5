package io.onrecord.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NativeLibrariesTest {
    private static final String SAID = """
            /x/bin/java:
            \tlinux-vdso.so.1 (0x00007ffe64bd1000)
            \tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f5b1e800000)
            \t/lib64/ld-linux-x86-64.so.2 (0x00007f5b1eb0b000)
            /x/lib/fixed.so:
            \tstatically linked
            """;

    @Test
    void librariesAreWhereTheLoaderFindsThem() throws IOException {
        assertThat(NativeLibraries.found(SAID, Set.of()))
                .containsExactly(Path.of("/lib/x86_64-linux-gnu/libc.so.6"), Path.of("/lib64/ld-linux-x86-64.so.2"));
    }

    @Test
    void oneThatIsMissingHereWouldBeMissingInTheImage() {
        assertThatIOException()
                .isThrownBy(() -> NativeLibraries.found(SAID + "\tlibX11.so.6 => not found\n", Set.of("libY.so")))
                .withMessageContaining("libX11.so.6");
    }

    @Test
    void oneThatAnImageHasOfItsOwnIsNotAskedOfTheMachine() throws IOException {
        assertThat(NativeLibraries.found("\tlibonnxruntime.so.1 => not found\n", Set.of("libonnxruntime.so")))
                .isEmpty();
    }

    @Test
    void onlyWhatIsForThisKindOfMachineIsTakenOutOfJars() {
        assertThat(NativeLibraries.isForHere("ai/onnxruntime/native/linux-x64/libonnxruntime.so", "amd64"))
                .isTrue();
        assertThat(NativeLibraries.isForHere("org/xerial/snappy/native/Linux/x86_64/libsnappyjava.so", "amd64"))
                .isTrue();
        assertThat(NativeLibraries.isForHere("ai/onnxruntime/native/linux-aarch64/libonnxruntime.so", "amd64"))
                .isFalse();
        assertThat(NativeLibraries.isForHere("ai/onnxruntime/native/linux-aarch64/libonnxruntime.so", "aarch64"))
                .isTrue();
        assertThat(NativeLibraries.isForHere("org/xerial/snappy/native/Linux/x86_64-musl/libsnappyjava.so", "amd64"))
                .isFalse();
        assertThat(NativeLibraries.isForHere("ai/onnxruntime/native/osx-x64/libonnxruntime.dylib", "amd64"))
                .isFalse();
    }

    @Test
    void theLoaderOfThisMachineIsAsked() throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");

        assertThat(NativeLibraries.neededBy(List.of(java)))
                .extracting(library -> library.getFileName().toString())
                .anyMatch(name -> name.startsWith("libc.so."))
                .anyMatch(name -> name.startsWith("ld-"));
    }
}
