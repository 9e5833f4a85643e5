package io.onrecord.local.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Standard output for what other programs read: not System.out, which flushes every line and may not be UTF-8. */
final class Utf8Out {
    private static final int BUFFER = 1 << 16;

    private Utf8Out() {}

    static PrintStream open() {
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER),
                false,
                StandardCharsets.UTF_8);
    }
}
