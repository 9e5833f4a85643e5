package io.onrecord.local.screen;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A progress bar with rate and time left, as one line of text. */
final class Bar {
    private static final int WIDTH = 24;
    private static final double A_MOMENT = 0.5;

    private Bar() {}

    static String line(String label, long done, @Nullable Long total, Duration elapsed) {
        double seconds = elapsed.toMillis() / 1000.0;
        double rate = seconds > A_MOMENT ? done / seconds : 0;
        String speed = rate > 0 ? String.format(Locale.ROOT, ", %.1f/s", rate) : "";
        if (total == null) {
            return label + "  " + done + speed;
        }
        int filled = total == 0 ? WIDTH : (int) Math.min(WIDTH, done * WIDTH / total);
        String left = rate > 0 && done < total ? ", " + span((long) Math.ceil((total - done) / rate)) + " left" : "";
        return label + "  [" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "] " + done + " of " + total + speed
                + left;
    }

    static String span(long seconds) {
        if (seconds < 60) {
            return seconds + " s";
        }
        return seconds < 3600
                ? seconds / 60 + " min " + seconds % 60 + " s"
                : seconds / 3600 + " h " + seconds % 3600 / 60 + " min";
    }
}
