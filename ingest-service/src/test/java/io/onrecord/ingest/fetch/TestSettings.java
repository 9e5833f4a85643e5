package io.onrecord.ingest.fetch;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Small limits, and this machine open or not. */
record TestSettings(List<String> opened, Duration within) implements FetchSettings {
    static final TestSettings CLOSED = new TestSettings(List.of(), Duration.ofSeconds(20));
    static final TestSettings OPEN = new TestSettings(List.of("127.0.0.1"), Duration.ofSeconds(20));

    TestSettings within(Duration time) {
        return new TestSettings(opened, time);
    }

    @Override
    public Duration connectWithin() {
        return Duration.ofSeconds(5);
    }

    @Override
    public Duration readWithin() {
        return Duration.ofSeconds(5);
    }

    @Override
    public int maxBytes() {
        return 100_000;
    }

    @Override
    public int maxUnpackedBytes() {
        return 1_000_000;
    }

    @Override
    public int maxRedirects() {
        return 3;
    }

    @Override
    public int maxHeaders() {
        return 50;
    }

    @Override
    public int maxHeaderLength() {
        return 4096;
    }

    @Override
    public Set<Integer> ports() {
        return Set.of(80, 443, 8080, 8443);
    }

    @Override
    public Optional<String> contact() {
        return Optional.of("https://contact.example/us");
    }

    @Override
    public Optional<List<String>> allowPrivate() {
        return Optional.of(opened);
    }
}
