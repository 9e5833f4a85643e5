package io.onrecord.local.process;

/** What asks a process to end in good order. */
public enum StopSignal {
    /** Java processes. */
    TERM,
    /** Postgres: end sessions, write everything, stop. */
    INT
}
