package io.onrecord.local.rollout;

/** Who is being restarted. */
enum Phase {
    WARMING("nobody, while the processes are new"),
    NOBODY("nobody"),
    MIGRATION("the schema (changed, nothing restarted)"),
    BROKERS("Kafka"),
    EXTRACT("extract-service"),
    INGEST("ingest-service"),
    QUERY("query-service"),
    DASHBOARD("dashboard"),
    DATABASE("Postgres");

    private final String label;

    Phase(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** Whether something is being restarted or changed. */
    boolean disturbs() {
        return this != WARMING && this != NOBODY;
    }

    /** A database that is not there cannot take anything in: then those who write are told to come again. */
    boolean mayTurnAway() {
        return this == DATABASE;
    }
}
