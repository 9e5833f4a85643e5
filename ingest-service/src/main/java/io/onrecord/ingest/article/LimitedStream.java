package io.onrecord.ingest.article;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Stops with an exception where an input is longer than allowed, instead of reading on. */
final class LimitedStream extends FilterInputStream {
    private long left;

    LimitedStream(InputStream in, long limit) {
        super(in);
        this.left = limit;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        if (read >= 0) {
            count(1);
        }
        return read;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        if (read > 0) {
            count(read);
        }
        return read;
    }

    private void count(int read) throws TooLong {
        left -= read;
        if (left < 0) {
            throw new TooLong();
        }
    }

    /** There was more than allowed. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
