package io.onrecord.ingest.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/** Makes archives. */
public final class Packing {
    private Packing() {}

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] zip(Map<String, byte[]> files) {
        return made(out -> {
            ZipOutputStream zip = new ZipOutputStream(out);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
            zip.finish();
        });
    }

    public static byte[] tar(Map<String, byte[]> files) {
        return made(out -> {
            TarArchiveOutputStream tar = new TarArchiveOutputStream(out, "UTF-8");
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                TarArchiveEntry entry = new TarArchiveEntry(file.getKey());
                entry.setSize(file.getValue().length);
                tar.putArchiveEntry(entry);
                tar.write(file.getValue());
                tar.closeArchiveEntry();
            }
            tar.finish();
        });
    }

    /** As GNU tar writes a name that is longer than 100 bytes: in an entry of its own before the file. */
    static byte[] tarWithLongName(byte[] name) {
        return made(out -> {
            TarArchiveOutputStream tar = new TarArchiveOutputStream(out, "UTF-8");
            TarArchiveEntry entry = new TarArchiveEntry("././@LongLink", TarConstants.LF_GNUTYPE_LONGNAME);
            entry.setSize(name.length);
            tar.putArchiveEntry(entry);
            tar.write(name);
            tar.closeArchiveEntry();
            tar.finish();
        });
    }

    public static byte[] gzip(byte[] content) {
        return made(out -> {
            GZIPOutputStream gzip = new GZIPOutputStream(out);
            gzip.write(content);
            gzip.finish();
        });
    }

    /** An answer as crawlers keep it. */
    public static byte[] response(String url, int status, String mediaType, byte[] body) {
        byte[] head = bytes("HTTP/1.1 " + status + " Some reason\r\nContent-Type: " + mediaType + "\r\nContent-Length: "
                + body.length + "\r\n\r\n");
        return record("response", url, "application/http;msgtype=response", joined(head, body));
    }

    public static byte[] record(String type, String url, String mediaType, byte[] block) {
        byte[] head = bytes("WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + url
                + "\r\nWARC-Date: 2019-03-04T05:06:07Z\r\nWARC-Record-ID: <urn:uuid:8a3f0c52-0000-4000-8000-000000000001>"
                + "\r\nContent-Type: " + mediaType + "\r\nContent-Length: " + block.length + "\r\n\r\n");
        return joined(head, block, bytes("\r\n\r\n"));
    }

    public static byte[] joined(byte[]... parts) {
        return made(out -> {
            for (byte[] part : parts) {
                out.write(part);
            }
        });
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private static byte[] made(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return out.toByteArray();
    }
}
