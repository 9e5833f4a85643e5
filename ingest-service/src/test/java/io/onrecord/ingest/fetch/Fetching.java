package io.onrecord.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.ingest.fetch.Outcome.Failed;
import io.onrecord.ingest.fetch.Outcome.Fetched;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLContext;

/** Fetches from this machine, and closes what it opened. */
final class Fetching implements AutoCloseable {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2024-03-15T10:00:00Z"), ZoneOffset.UTC);
    static final Resolver NAMES = host -> List.of(InetAddress.ofLiteral("127.0.0.1"));

    private final FetchAddress fetch;

    Fetching(FetchSettings settings, Resolver names) {
        this.fetch = new FetchAddress(settings, names, CLOCK);
    }

    Fetching(FetchSettings settings, Resolver names, SSLContext trust) {
        this.fetch = new FetchAddress(settings, names, CLOCK, trust);
    }

    Outcome fetchAddress(Wanted wanted) {
        return fetch.fetch(wanted);
    }

    @Override
    public void close() throws IOException {
        fetch.close();
    }

    static RawServer packing(String encoding, byte[] body) throws IOException {
        return new RawServer((path, out) -> {
            out.write(("HTTP/1.1 200 OK\r\nContent-Encoding: " + encoding + "\r\nContent-Length: " + body.length
                            + "\r\n\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            out.write(body);
        });
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    static byte[] zlib(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    static byte[] redirect(int status, String to) {
        return ("HTTP/1.1 " + status + " Elsewhere\r\nLocation: " + to + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    static String ok(String body) {
        return "HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    static String text(Fetched fetched) {
        return new String(fetched.body().bytes(), StandardCharsets.UTF_8);
    }

    static Outcome fetch(Wanted wanted) throws IOException {
        try (Fetching open = new Fetching(TestSettings.OPEN, NAMES)) {
            return open.fetchAddress(wanted);
        }
    }

    static Fetched fetched(Wanted wanted) throws IOException {
        Outcome outcome = fetch(wanted);
        assertThat(outcome).isInstanceOf(Fetched.class);
        return (Fetched) outcome;
    }

    static Failed failed(Wanted wanted) throws IOException {
        Outcome outcome = fetch(wanted);
        assertThat(outcome).isInstanceOf(Failed.class);
        return (Failed) outcome;
    }
}
