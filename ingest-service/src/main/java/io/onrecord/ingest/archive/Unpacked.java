package io.onrecord.ingest.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Counts what comes out of an unpacker, and tells an archive that is broken from trouble of our own. */
final class Unpacked extends FilterInputStream {
    private final LongConsumer count;

    /**
     * Reads on from an unpacker.
     *
     * @param count hears of every stretch of bytes; throws when they are too many
     */
    Unpacked(InputStream in, LongConsumer count) {
        super(in);
        this.count = count;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = attempt(into, offset, length);
        if (read > 0) {
            count.accept(read);
        }
        return read;
    }

    /** Unpackers meet bad bytes with all sorts of exceptions. */
    private int attempt(byte[] into, int offset, int length) {
        try {
            return in.read(into, offset, length);
        } catch (IOException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException
                | NullPointerException broken) {
            throw Broken.archive(broken);
        } catch (StackOverflowError manyPieces) {
            // The JDK goes one call deeper for each piece of a gzip that holds nothing.
            throw Broken.archive(new IOException("it is packed in too many pieces"));
        }
    }

    @Override
    public long skip(long bytes) throws IOException {
        return readNBytes((int) Math.min(bytes, 8192)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** The archive goes on after it. */
    @Override
    public void close() {}
}
