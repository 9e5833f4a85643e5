package io.onrecord.local.screen;

import java.io.PrintStream;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Says how things go: a line that renews itself on a terminal, a line now and then elsewhere. */
public final class Screen {
    private static final Duration PLAIN_PAUSE = Duration.ofSeconds(5);
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final PrintStream out;
    private final boolean terminal;
    private boolean lineOpen;
    private long lastPlain = Long.MIN_VALUE;

    public Screen(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** On standard error; {@code ./onrecord} says whether that is a terminal. */
    public static Screen standard() {
        return new Screen(System.err, Boolean.getBoolean("onrecord.terminal"));
    }

    /** A line that stays. */
    public synchronized void say(String line) {
        if (lineOpen) {
            out.print(CLEAR_LINE);
            lineOpen = false;
        }
        out.println(harmless(line));
        out.flush();
    }

    /** Names of files may be anybody's; a terminal obeys what is hidden in them. */
    private static String harmless(String line) {
        return line.replaceAll("[\\p{Cc}\\p{Cf}&&[^\\n\\t]]", "\uFFFD");
    }

    /** A line that the next one replaces. Left out between two of the same five seconds when nobody watches. */
    public synchronized void show(String line) {
        if (terminal) {
            out.print(CLEAR_LINE + line);
            out.flush();
            lineOpen = true;
        } else if (lastPlain == Long.MIN_VALUE || System.nanoTime() - lastPlain > PLAIN_PAUSE.toNanos()) {
            lastPlain = System.nanoTime();
            out.println(line);
            out.flush();
        }
    }

    /** Takes the replaceable line away. */
    public synchronized void clear() {
        if (lineOpen) {
            out.print(CLEAR_LINE);
            out.flush();
            lineOpen = false;
        }
    }

    /**
     * A progress bar.
     *
     * @param total how many there will be; null when nobody knows yet
     */
    public void bar(String label, long done, @Nullable Long total, Duration elapsed) {
        show(Bar.line(label, done, total, elapsed));
    }
}
