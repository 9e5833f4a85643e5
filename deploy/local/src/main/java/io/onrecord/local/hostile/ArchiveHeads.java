package io.onrecord.local.hostile;

import io.onrecord.local.hostile.Case.Bytes;
import io.onrecord.local.hostile.Case.Way;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Heads of ZIP, TAR and gzip with each of their fields untrue. */
final class ArchiveHeads implements Family {
    private static final int BLOCK = 512;

    /** Fields of the head of a file in a ZIP, by name: where and how long. */
    private static final Map<String, int[]> ZIP_FIELDS = Map.of(
            "signature", new int[] {0, 4},
            "version", new int[] {4, 2},
            "flags", new int[] {6, 2},
            "method", new int[] {8, 2},
            "sum", new int[] {14, 4},
            "packed size", new int[] {18, 4},
            "size", new int[] {22, 4},
            "length of the name", new int[] {26, 2},
            "length of the rest", new int[] {28, 2});

    private static final Map<String, int[]> TAR_FIELDS = Map.of(
            "mode", new int[] {100, 8},
            "user", new int[] {108, 8},
            "size", new int[] {124, 12},
            "time", new int[] {136, 12},
            "sum", new int[] {148, 8},
            "link", new int[] {157, 100},
            "magic", new int[] {257, 8},
            "device", new int[] {329, 8});

    private static final List<String> TAR_VALUES = List.of(
            "",
            "0",
            "7777777",
            "77777777777",
            "-1",
            "99999999999",
            "\u0080\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u007f\u00ff\u00ff\u00ff",
            "\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff",
            "../../etc/passwd",
            " ");

    private static final List<String> PAX = List.of(
            "path=../../a.txt",
            "path=",
            "size=-1",
            "size=99999999999999",
            "size=abc",
            "linkpath=/etc/passwd",
            "mtime=nan",
            "mtime=1e400",
            "GNU.sparse.map=0,99999999999",
            "GNU.sparse.size=99999999999",
            "GNU.sparse.major=1",
            "hdrcharset=BINARY",
            "=",
            "a",
            "path");

    @Override
    public Stream<Case> cases(Places places) {
        Map<String, Case> all = new LinkedHashMap<>();
        zips(all);
        tars(all);
        gzips(all);
        return all.values().stream();
    }

    private static void put(Map<String, Case> all, String name, String filename, Bytes bytes) {
        all.put(
                name,
                Case.of(
                        "heads of archives",
                        name,
                        new Way.File(filename, "application/octet-stream", bytes, Map.of())));
    }

    private static void zips(Map<String, Case> all) {
        Bytes zip = Make.zip(Make.entry("a.txt", Make.PROSE));
        sorted(ZIP_FIELDS).forEach(field -> {
            for (long value : List.of(0L, 1L, 0x7FFFL, 0x7FFFFFFFL, 0xFFFFFFFFL)) {
                String name = "zip: " + field.getKey() + " is " + Long.toHexString(value);
                put(all, name, "a.zip", little(zip, field.getValue()[0], field.getValue()[1], value));
            }
        });
        for (int method : List.of(1, 2, 6, 9, 10, 12, 14, 18, 19, 93, 94, 95, 96, 97, 98, 99)) {
            put(all, "zip: packed by method " + method, "a.zip", little(zip, 8, 2, method));
        }
        for (int bit = 0; bit < 16; bit++) {
            put(all, "zip: flag " + bit, "a.zip", little(zip, 6, 2, 8 | 1L << bit));
            put(all, "zip: flag " + bit + " alone", "a.zip", little(zip, 6, 2, 1L << bit));
        }
        for (int at : List.of(1, 5, 10, 20, 21, 22)) {
            put(all, "zip: end record, byte " + at + " from behind", "a.zip", Make.patched(zip, -at, 0xFF));
        }
    }

    private static void tars(Map<String, Case> all) {
        Bytes tar = Make.tar(Make.entry("a.txt", Make.PROSE));
        for (int type = 0; type < 128; type++) {
            if (type < 1 || type == '\u007f' || Character.isLetterOrDigit(type)) {
                put(
                        all,
                        "tar: a file of type " + (char) Math.max(type, ' ') + " " + type,
                        "a.tar",
                        summed(Make.patched(tar, 156, type)));
            }
        }
        sorted(TAR_FIELDS).forEach(field -> {
            for (String value : TAR_VALUES) {
                String name = "tar: " + field.getKey() + " is " + Make.quoted(value);
                Bytes changed = text(tar, field.getValue()[0], field.getValue()[1], value);
                put(all, name, "a.tar", "sum".equals(field.getKey()) ? changed : summed(changed));
            }
        });
        for (String record : PAX) {
            for (char type : new char[] {'x', 'g', 'L', 'K'}) {
                put(all, "tar: " + type + " with " + record, "a.tar", () -> extended(type, record));
            }
        }
    }

    private static void gzips(Map<String, Case> all) {
        Bytes gzip = Make.gzip(Make.utf8(Make.PROSE));
        for (int at : List.of(0, 1, 2, 3, 8, 9, 10, 11, -1, -4, -5, -8)) {
            for (int value : List.of(0, 0x1F, 0xFF)) {
                put(all, "gz: byte " + at + " is " + value, "a.txt.gz", Make.patched(gzip, at, value));
            }
        }
        for (int flag = 0; flag < 8; flag++) {
            put(all, "gz: flag " + flag, "a.txt.gz", Make.patched(gzip, 3, 1 << flag));
        }
        put(
                all,
                "gz: a name without end",
                "a.txt.gz",
                Make.join(Make.latin("\u001f\u008b\b\b\0\0\0\0\0\0"), Make.repeated("", "n", 5_000_000, "")));
        put(
                all,
                "gz: a comment without end",
                "a.txt.gz",
                Make.join(Make.latin("\u001f\u008b\b\u0010\0\0\0\0\0\0"), Make.repeated("", "n", 5_000_000, "")));
        put(
                all,
                "gz: many empty ones",
                "a.txt.gz",
                () -> repeated(Make.gzip(Make.utf8("")).make(), 100_000));
        put(
                all,
                "gz: blocks that hold nothing",
                "a.txt.gz",
                Make.join(
                        Make.latin("\u001f\u008b\b\0\0\0\0\0\0\0"),
                        () -> repeated(new byte[] {0, 0, 0, (byte) 0xFF, (byte) 0xFF}, 1_000_000)));
    }

    private static byte[] repeated(byte[] part, int times) {
        return Make.written(out -> {
            for (int i = 0; i < times; i++) {
                out.write(part);
            }
        });
    }

    private static Stream<Map.Entry<String, int[]>> sorted(Map<String, int[]> fields) {
        return fields.entrySet().stream().sorted(Map.Entry.comparingByKey());
    }

    private static Bytes little(Bytes whole, int at, int length, long value) {
        return () -> {
            byte[] all = whole.make();
            for (int i = 0; i < length; i++) {
                all[at + i] = (byte) (value >> (8 * i));
            }
            return all;
        };
    }

    private static Bytes text(Bytes whole, int at, int length, String value) {
        return () -> {
            byte[] all = whole.make();
            byte[] put = value.getBytes(StandardCharsets.ISO_8859_1);
            for (int i = 0; i < length; i++) {
                all[at + i] = i < put.length ? put[i] : 0;
            }
            return all;
        };
    }

    /** A TAR's head is not looked at when its sum is wrong. */
    private static Bytes summed(Bytes tar) {
        return () -> {
            byte[] all = tar.make();
            sum(all);
            return all;
        };
    }

    private static void sum(byte[] head) {
        for (int i = 148; i < 156; i++) {
            head[i] = ' ';
        }
        int sum = 0;
        for (int i = 0; i < BLOCK; i++) {
            sum += head[i] & 0xFF;
        }
        byte[] octal = String.format("%06o\0 ", sum).getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(octal, 0, head, 148, octal.length);
    }

    private static byte[] extended(char type, String record) throws IllegalStateException {
        String content = type == 'x' || type == 'g' ? record.length() + 4 + " " + record + "\n" : record + "\0";
        byte[] first = Make.tar(Make.entry("head", content)).make();
        first[156] = (byte) type;
        sum(first);
        byte[] second = Make.tar(Make.entry("a.txt", Make.PROSE)).make();
        return Make.written(out -> {
            out.write(first, 0, 2 * BLOCK);
            writeAll(out, second);
        });
    }

    private static void writeAll(java.io.OutputStream out, byte[] bytes) throws IOException {
        out.write(bytes);
    }
}
