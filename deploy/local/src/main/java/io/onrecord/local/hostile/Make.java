package io.onrecord.local.hostile;

import io.onrecord.local.api.Api;
import io.onrecord.local.hostile.Case.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** The stuff that cases are made of. */
final class Make {
    /** An ordinary article, of an invented place. */
    static final String PROSE =
            "Ferries stay in port. “No boat will leave Ostrel before noon,” port captain Ilse Varga told reporters on Monday. "
                    + "The harbour had been closed since the evening before, when the wind turned and the outer wall was flooded.";

    static final String PAGE =
            "<!doctype html><html><head><meta charset=utf-8><title>Ferries stay in port</title></head><body>"
                    + "<article><h1>Ferries stay in port</h1><p>OSTREL, March 3, 2025.</p><p>" + PROSE + "</p><p>"
                    + PROSE
                    + "</p></article></body></html>";

    private Make() {}

    static Bytes utf8(String text) {
        return () -> text.getBytes(StandardCharsets.UTF_8);
    }

    /** Not in memory until it is needed. */
    static Bytes repeated(String before, String again, int times, String after) {
        return () -> (before + again.repeat(times) + after).getBytes(StandardCharsets.UTF_8);
    }

    static Bytes zeros(int bytes) {
        return new Zeros(bytes);
    }

    private record Zeros(int bytes) implements Bytes {
        private static final byte[] SOME = new byte[1 << 16];

        @Override
        public byte[] make() {
            return new byte[bytes];
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            for (int left = bytes; left > 0; left -= SOME.length) {
                out.write(SOME, 0, Math.min(left, SOME.length));
            }
        }

        @Override
        public long size() {
            return bytes;
        }
    }

    /** Characters as bytes of the same number. */
    static Bytes latin(String text) {
        return () -> text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static Bytes join(Bytes... parts) {
        return new Joined(List.of(parts));
    }

    private record Joined(List<Bytes> parts) implements Bytes {
        @Override
        public byte[] make() {
            return written(this::writeTo);
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            for (Bytes part : parts) {
                part.writeTo(out);
            }
        }
    }

    /** Its beginning. */
    static Bytes cut(Bytes whole, double share) {
        return () -> {
            byte[] all = whole.make();
            return Arrays.copyOf(all, (int) (all.length * share));
        };
    }

    /** With one byte replaced. */
    static Bytes patched(Bytes whole, int at, int value) {
        return () -> {
            byte[] all = whole.make();
            all[at < 0 ? all.length + at : at] = (byte) value;
            return all;
        };
    }

    static Bytes gzip(Bytes content) {
        return new Streamed(out -> {
            GZIPOutputStream packed = new GZIPOutputStream(out);
            content.writeTo(packed);
            packed.finish();
        });
    }

    /** Written anew each time, piece by piece. */
    private record Streamed(Writing writing) implements Bytes {
        @Override
        public byte[] make() {
            return written(writing);
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            writing.to(out);
        }
    }

    /** One file in an archive. */
    record Entry(String name, Bytes content) {}

    static Entry entry(String name, String content) {
        return new Entry(name, utf8(content));
    }

    static Bytes zip(Entry... entries) {
        return new Streamed(out -> {
            ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
            for (Entry entry : entries) {
                zip.putNextEntry(new ZipEntry(entry.name));
                entry.content.writeTo(zip);
            }
            zip.finish();
        });
    }

    /** The first file is its kind, not packed, as EPUB and OpenDocument want it. */
    static Bytes zipOfKind(String kind, Entry... entries) {
        return new Streamed(out -> {
            ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
            byte[] type = kind.getBytes(StandardCharsets.US_ASCII);
            ZipEntry first = new ZipEntry("mimetype");
            CRC32 sum = new CRC32();
            sum.update(type);
            first.setMethod(ZipEntry.STORED);
            first.setSize(type.length);
            first.setCrc(sum.getValue());
            zip.putNextEntry(first);
            zip.write(type);
            for (Entry entry : entries) {
                zip.putNextEntry(new ZipEntry(entry.name));
                entry.content.writeTo(zip);
            }
            zip.finish();
        });
    }

    static Bytes tar(Entry... entries) {
        return new Streamed(out -> {
            TarArchiveOutputStream tar = new TarArchiveOutputStream(out, "UTF-8");
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            for (Entry entry : entries) {
                TarArchiveEntry head = new TarArchiveEntry(entry.name, true);
                head.setSize(entry.content.size());
                tar.putArchiveEntry(head);
                entry.content.writeTo(tar);
                tar.closeArchiveEntry();
            }
            tar.finish();
        });
    }

    /** Writes what is to be in memory. */
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    static byte[] written(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return out.toByteArray();
    }

    /** As a string of JSON. */
    static String quoted(String text) {
        return Api.JSON.getNodeFactory().textNode(text).toString();
    }
}
