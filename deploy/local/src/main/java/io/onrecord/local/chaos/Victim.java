package io.onrecord.local.chaos;

/** What can be killed, paused and started again: each process of an instance, by the name of its pid file. */
enum Victim {
    INGEST("ingest-service"),
    EXTRACT("extract-service"),
    QUERY("query-service"),
    DASHBOARD("dashboard"),
    KAFKA("kafka"),
    POSTGRES("postgres");

    private final String process;

    Victim(String process) {
        this.process = process;
    }

    String process() {
        return process;
    }
}
