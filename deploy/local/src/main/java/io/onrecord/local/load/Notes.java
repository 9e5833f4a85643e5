package io.onrecord.local.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.onrecord.local.api.Api;
import io.onrecord.local.screen.Screen;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Tells what was not taken in or not read, and why: on the screen, and in a file of JSON Lines where one is wanted. */
public final class Notes implements Closeable {
    private final Screen screen;
    private final @Nullable OutputStream file;

    private Notes(Screen screen, @Nullable OutputStream file) {
        this.screen = screen;
        this.file = file;
    }

    public static Notes onScreen(Screen screen) {
        return new Notes(screen, null);
    }

    /**
     * On the screen and in a file, a line at once: it holds what it should however the load ends.
     *
     * @param goesOn whether an earlier run wrote to it what still holds
     */
    public static Notes in(Path file, boolean goesOn, Screen screen) throws IOException {
        return new Notes(
                screen,
                Files.newOutputStream(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        goesOn ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING));
    }

    void refused(String origin, String reason, @Nullable String code) {
        screen.say("refused: " + oneLine(origin) + ": " + reason + (code == null ? "" : " [" + code + "]"));
        write("refused", origin, reason, code);
    }

    /** The same, when there would be too many of them for a screen. */
    void refusedQuietly(String origin, String reason, @Nullable String code) {
        write("refused", origin, reason, code);
    }

    void failed(String origin, String reason) {
        screen.say("failed: " + oneLine(origin) + ": " + reason);
        write("failed", origin, reason, null);
    }

    private static String oneLine(String origin) {
        return origin.replaceAll("\\R", " ");
    }

    public void passedOver(String file) {
        write("passed over", file, "of no kind that holds articles", null);
    }

    private synchronized void write(String what, String origin, String reason, @Nullable String code) {
        if (file == null) {
            return;
        }
        ObjectNode line = Api.JSON.createObjectNode();
        line.put("outcome", what).put("origin", origin).put("reason", reason).put("code", code);
        try {
            file.write((Api.JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException full) {
            throw new UncheckedIOException("the report cannot be written", full);
        }
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
