package io.onrecord.local.load;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What of a load has its receipt, so that one that was killed goes on where it was. A line an article: the file, and which of its
 * articles. What was sent and not written here is sent again, which is harmless.
 */
public final class Journal implements Closeable {
    /** A process that is killed may leave half a line. */
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{16}) (\\d{1,9})");

    private final Path path;
    private final Map<Long, BitSet> done;
    private final OutputStream out;
    private final boolean goesOn;

    private Journal(Path path, Map<Long, BitSet> done, OutputStream out) {
        this.path = path;
        this.done = done;
        this.out = out;
        this.goesOn = !done.isEmpty();
    }

    /** Reads what is there, and goes on with it. */
    public static Journal open(Path path) throws IOException {
        if (path.toAbsolutePath().getParent() != null) {
            Files.createDirectories(path.toAbsolutePath().getParent());
        }
        Map<Long, BitSet> done = Files.exists(path) ? read(path) : new HashMap<>();
        OutputStream out = Files.newOutputStream(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        out.write('\n');
        return new Journal(path, done, out);
    }

    private static Map<Long, BitSet> read(Path path) throws IOException {
        Map<Long, BitSet> done = new HashMap<>();
        try (BufferedReader lines = Files.newBufferedReader(path, StandardCharsets.ISO_8859_1)) {
            lines.lines()
                    .map(LINE::matcher)
                    .filter(Matcher::matches)
                    .forEach(line -> done.computeIfAbsent(
                                    Long.parseUnsignedLong(line.group(1), 16), file -> new BitSet())
                            .set(Integer.parseInt(line.group(2))));
        }
        return done;
    }

    /** Whether an earlier run left something to go on from. */
    public boolean goesOn() {
        return goesOn;
    }

    synchronized boolean has(long file, int index) {
        BitSet pieces = done.get(file);
        return pieces != null && pieces.get(index);
    }

    /** Not forced to the disk: it has to outlive this process, not the machine. */
    synchronized void add(long file, int index) {
        done.computeIfAbsent(file, none -> new BitSet()).set(index);
        try {
            out.write("%016x %d\n".formatted(file, index).getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException full) {
            throw new UncheckedIOException("the journal " + path + " cannot be written", full);
        }
    }

    /** The load is complete: there is nothing to go on from. */
    public void forget() throws IOException {
        close();
        Files.deleteIfExists(path);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
