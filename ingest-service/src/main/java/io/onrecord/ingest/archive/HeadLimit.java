package io.onrecord.ingest.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Keeps what is read between two files of an archive small: names and attributes are gathered in memory, and an archive may claim
 * any number of them.
 */
final class HeadLimit extends FilterInputStream {
    private static final long MOST = 1L << 20;

    private long left = Long.MAX_VALUE;

    HeadLimit(InputStream in) {
        super(in);
    }

    /** From here on a head is read. */
    void head() {
        left = MOST;
    }

    /** From here on content is read, which has its own limits. */
    void content() {
        left = Long.MAX_VALUE;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (left <= 0) {
            throw new IOException("more than " + MOST + " bytes of names and attributes");
        }
        int read = in.read(into, offset, (int) Math.min(length, left));
        left -= Math.max(read, 0);
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        return readNBytes((int) Math.min(bytes, 8192)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
