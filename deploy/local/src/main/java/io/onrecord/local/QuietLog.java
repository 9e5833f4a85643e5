package io.onrecord.local;

import java.io.IOException;
import java.io.InputStream;
import java.util.logging.LogManager;
import org.jspecify.annotations.Nullable;

/** Named by {@code java.util.logging.config.class}: the libraries say only what a person should act on. */
public final class QuietLog {
    public QuietLog() throws IOException {
        try (@Nullable InputStream settings = QuietLog.class.getResourceAsStream("/logging.properties")) {
            if (settings != null) {
                LogManager.getLogManager().readConfiguration(settings);
            }
        }
    }
}
