package io.onrecord.ingest.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Gives up where more comes over the wire than is taken. */
final class CountedStream extends FilterInputStream {
    private final int most;
    private long read;

    CountedStream(InputStream in, int most) {
        super(in);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        int octet = super.read();
        count(octet < 0 ? 0 : 1);
        return octet;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int bytes = super.read(into, offset, length);
        count(Math.max(0, bytes));
        return bytes;
    }

    /** Whoever opened the connection closes it; to close the body would be to read it to its end, and it may have none. */
    @Override
    public void close() {}

    private void count(int bytes) throws GaveUp {
        read += bytes;
        if (read > most) {
            throw new GaveUp("the body is longer than " + most + " bytes");
        }
    }
}
