package io.onrecord.local.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** A log file that makes room for itself: {@code name.log}, {@code name.log.1}, {@code name.log.2}, no more. */
public final class RotatingLog implements AutoCloseable {
    private static final long LIMIT = 10L << 20;
    private static final int OLD = 2;

    private final Path file;
    private final long limit;
    private OutputStream out;
    private long size;

    public RotatingLog(Path file) throws IOException {
        this(file, LIMIT);
    }

    RotatingLog(Path file, long limit) throws IOException {
        this.file = file;
        this.limit = limit;
        this.out = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        this.size = Files.size(file);
    }

    /** Copies until the stream ends. */
    void drain(InputStream in) throws IOException {
        byte[] buffer = new byte[8192];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            write(buffer, read);
        }
    }

    public void line(String text) {
        byte[] bytes = (text + System.lineSeparator()).getBytes(StandardCharsets.UTF_8);
        try {
            write(bytes, bytes.length);
        } catch (IOException full) {
            System.err.println("cannot write " + file + ": " + full.getMessage());
        }
    }

    private synchronized void write(byte[] bytes, int length) throws IOException {
        if (size + length > limit && size > 0) {
            rotate();
        }
        out.write(bytes, 0, length);
        size += length;
    }

    private void rotate() throws IOException {
        out.close();
        for (int old = OLD; old > 0; old--) {
            Path from = old == 1 ? file : numbered(old - 1);
            if (Files.exists(from)) {
                Files.move(from, numbered(old), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        out = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
        size = 0;
    }

    private Path numbered(int old) {
        return file.resolveSibling(file.getFileName() + "." + old);
    }

    /** The end of a log, for an error message. */
    public static List<String> tail(Path file, int lines) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        List<String> all = new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .lines()
                .toList();
        return all.subList(Math.max(0, all.size() - lines), all.size());
    }

    @Override
    public synchronized void close() throws IOException {
        out.close();
    }
}
