package io.onrecord.local.cli;

/** What the exit codes of {@code ./onrecord} mean; 3, no JDK or Maven, is the script's. */
final class ExitCode {
    static final int OK = 0;
    static final int FAILED = 1;
    static final int USAGE = 2;
    static final int NOT_RUNNING = 4;

    private ExitCode() {}
}
