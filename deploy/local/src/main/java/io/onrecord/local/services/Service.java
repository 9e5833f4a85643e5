package io.onrecord.local.services;

import io.onrecord.local.instance.Ports;
import java.util.List;

/** The four services, by the name of their module. */
public enum Service {
    // Two documents of 32 MiB at a time, each some times over, on their way to Postgres.
    INGEST("ingest-service", 384),
    // Holds the embedding model's vocabulary and the known speakers besides the articles in work.
    EXTRACT("extract-service", 512),
    QUERY("query-service", 256),
    DASHBOARD("dashboard", 192);

    private final String module;
    private final int heapMegabytes;

    Service(String module, int heapMegabytes) {
        this.module = module;
        this.heapMegabytes = heapMegabytes;
    }

    public String module() {
        return module;
    }

    /** What people and programs ask of it first. */
    public List<String> askedFirst() {
        return switch (this) {
            case INGEST -> List.of("/api/v1/openapi/ingest");
            case EXTRACT -> List.of();
            case QUERY ->
                List.of(
                        "/api/v1/overview",
                        "/api/v1/statements",
                        "/api/v1/speakers",
                        "/api/v1/topics",
                        "/api/v1/articles",
                        "/api/v1/trends");
            case DASHBOARD -> List.of("/", "/statements", "/speakers", "/topics", "/trends", "/api/v1/overview");
        };
    }

    int heapMegabytes() {
        return heapMegabytes;
    }

    public int port(Ports ports) {
        return switch (this) {
            case INGEST -> ports.ingest();
            case EXTRACT -> ports.extract();
            case QUERY -> ports.query();
            case DASHBOARD -> ports.dashboard();
        };
    }
}
