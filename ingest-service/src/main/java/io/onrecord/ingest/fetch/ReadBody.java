package io.onrecord.ingest.fetch;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a body as far as it may go: what comes over the wire is counted, and what comes out of the unpacking, while it comes. A file
 * that is packed in itself, as sitemaps often are, is unpacked as well.
 */
final class ReadBody {
    private static final int PIECE = 8192;

    private final int maxBytes;
    private final int maxUnpacked;
    private final @Nullable Integer cutAt;

    ReadBody(int maxBytes, int maxUnpacked, @Nullable Integer cutAt) {
        this.maxBytes = maxBytes;
        this.maxUnpacked = maxUnpacked;
        this.cutAt = cutAt;
    }

    /**
     * The bytes, unpacked.
     *
     * @param encoding as the header says; null when there is none
     */
    Read read(InputStream wire, @Nullable String encoding) throws IOException {
        InputStream counted = new CountedStream(wire, maxBytes);
        try (InputStream body = unpacked(counted, encoding);
                InputStream file = unpackedFile(body)) {
            return drained(file);
        } catch (ZipException | EOFException broken) {
            throw new GaveUp("the body is packed, and cannot be unpacked: " + broken.getMessage());
        }
    }

    private Read drained(InputStream from) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] piece = new byte[PIECE];
        for (int read = from.read(piece); read >= 0; read = from.read(piece)) {
            if (cutAt != null && bytes.size() + read > cutAt) {
                bytes.write(piece, 0, cutAt - bytes.size());
                return new Read(bytes.toByteArray(), false);
            }
            bytes.write(piece, 0, read);
            if (bytes.size() > maxUnpacked) {
                throw new GaveUp("the body is longer than " + maxUnpacked + " bytes when it is unpacked");
            }
        }
        return new Read(bytes.toByteArray(), true);
    }

    private static InputStream unpacked(InputStream packed, @Nullable String encoding) throws IOException {
        String how = encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT);
        return switch (how) {
            case "", "identity", "none" -> packed;
            case "gzip", "x-gzip" -> gunzipped(packed);
            case "deflate" -> inflated(packed);
            default ->
                throw new GaveUp("the body is packed in a way that we did not ask for: " + Target.shortened(how));
        };
    }

    /** An answer without a body has no packing either, whatever its header says. */
    private static InputStream gunzipped(InputStream packed) throws IOException {
        PushbackInputStream ahead = new PushbackInputStream(packed, 2);
        byte[] start = ahead.readNBytes(2);
        ahead.unread(start);
        return start.length == 0 ? ahead : new GZIPInputStream(ahead, PIECE);
    }

    private static InputStream unpackedFile(InputStream file) throws IOException {
        PushbackInputStream ahead = new PushbackInputStream(file, 2);
        byte[] start = ahead.readNBytes(2);
        ahead.unread(start);
        boolean gzip = start.length == 2 && (start[0] & 0xFF) == 0x1F && (start[1] & 0xFF) == 0x8B;
        return gzip ? new GZIPInputStream(ahead, PIECE) : ahead;
    }

    /** Some servers send the bare stream, others the zlib wrapping that the standard means: the first byte tells. */
    private static InputStream inflated(InputStream packed) throws IOException {
        PushbackInputStream ahead = new PushbackInputStream(packed, 1);
        int first = ahead.read();
        if (first < 0) {
            return ahead;
        }
        ahead.unread(first);
        Inflater inflater = new Inflater((first & 0x0F) != 8);
        return new InflaterInputStream(ahead, inflater, PIECE) {
            @Override
            public void close() throws IOException {
                super.close();
                inflater.end();
            }
        };
    }

    /**
     * What was read.
     *
     * @param whole whether nothing was cut off
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on at once
    record Read(byte[] bytes, boolean whole) {}
}
