package io.onrecord.dashboard.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.CRC32;

/** The style sheet, the scripts and the icon, summed up in a version for their addresses. */
@ApplicationScoped
class Assets {
    static final List<String> FILES =
            List.of("api.js", "chart.js", "icon.svg", "live.js", "onrecord.css", "onrecord.js", "speakers.js");

    private final String version;

    Assets() {
        CRC32 sum = new CRC32();
        FILES.forEach(file -> sum.update(read("META-INF/resources/assets/" + file)));
        version = Long.toHexString(sum.getValue());
    }

    String version() {
        return version;
    }

    private static byte[] read(String resource) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the dashboard was packaged without " + resource);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
