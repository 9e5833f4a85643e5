package io.onrecord.local.hostile;

import io.onrecord.local.hostile.Case.Bytes;
import io.onrecord.local.hostile.Case.Way;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Bytes that are not in the charset that they are said to be in, and charsets that nobody has. */
final class Charsets implements Family {
    private static final List<String> LABELS = List.of(
            "utf-8",
            "UTF8",
            "utf-16",
            "utf-16le",
            "utf-16be",
            "utf-32",
            "utf-32be",
            "utf-7",
            "cesu-8",
            "us-ascii",
            "iso-8859-1",
            "iso-8859-15",
            "iso-8859-8-i",
            "windows-1251",
            "windows-1252",
            "koi8-r",
            "macintosh",
            "ibm037",
            "ibm500",
            "cp1047",
            "gb2312",
            "gbk",
            "gb18030",
            "big5",
            "big5-hkscs",
            "euc-jp",
            "euc-kr",
            "shift_jis",
            "iso-2022-jp",
            "iso-2022-kr",
            "hz-gb-2312",
            "x-user-defined",
            "replacement",
            "x-mac-cyrillic",
            "tis-620",
            "none",
            "binary",
            "base64",
            "../utf-8",
            "utf-8\u0000",
            "utf-8, utf-16",
            "\"utf-8",
            "-",
            "x".repeat(2_000));

    @Override
    public Stream<Case> cases(Places places) {
        Stream<Case> labelled = LABELS.stream().flatMap(label -> {
            String name = label.length() > 40 ? "a long label" : label.replace("\u0000", "(NUL)");
            return Stream.of(
                    file(
                            "of a part: " + name,
                            "a.txt",
                            "text/plain; charset=" + plain(label),
                            Make.utf8(Make.PROSE + "caf\u00e9")),
                    file(
                            "of a meta: " + name,
                            "a.html",
                            "text/html",
                            Make.utf8("<html><meta charset='" + label + "'><p>" + Make.PROSE + "caf\u00e9")),
                    page(
                            "of a header: " + name,
                            "text/html; charset=" + plain(label),
                            Make.utf8(Make.PAGE + "caf\u00e9")),
                    file(
                            "of a table: " + name,
                            "a.csv",
                            "text/csv; charset=" + plain(label),
                            Make.utf8("text\n" + Make.PROSE + "caf\u00e9")));
        });
        Stream<Case> bytes = bytes().entrySet().stream()
                .flatMap(each -> Stream.of(
                        file("text: " + each.getKey(), "a.txt", "text/plain", each.getValue()),
                        file("page: " + each.getKey(), "a.html", "text/html", each.getValue()),
                        file("lines: " + each.getKey(), "a.jsonl", "application/jsonl", each.getValue()),
                        file("table: " + each.getKey(), "a.csv", "text/csv", each.getValue())));
        return Stream.concat(labelled, bytes);
    }

    private static Map<String, Bytes> bytes() {
        Map<String, Bytes> all = new LinkedHashMap<>();
        marks(all);
        String words = "text\n" + Make.PROSE.replace("“", "\u00ab").replace("”", "\u00bb") + " caf\u00e9\n";
        all.put("Latin-1", Make.latin(words));
        all.put("Latin-1 and UTF-8", Make.join(Make.latin(words), Make.utf8(words)));
        all.put("UTF-16 without a mark", () -> words.getBytes(StandardCharsets.UTF_16LE));
        all.put("UTF-16, big end first, without a mark", () -> words.getBytes(StandardCharsets.UTF_16BE));
        all.put("UTF-16 in the middle", Make.join(Make.utf8(words), () -> words.getBytes(StandardCharsets.UTF_16LE)));
        all.put("an odd byte of UTF-16", Make.join(() -> words.getBytes(StandardCharsets.UTF_16), Make.latin("x")));
        all.put("UTF-32", () -> words.getBytes(java.nio.charset.Charset.forName("UTF-32LE")));
        all.put(
                "overlong",
                Make.join(Make.utf8(words), Make.latin("\u00c0\u00af\u00e0\u0080\u00af\u00f0\u0080\u0080\u00af")));
        all.put("surrogates as bytes", Make.join(Make.utf8(words), Make.latin("\u00ed\u00a0\u0080\u00ed\u00b0\u0080")));
        all.put(
                "above what there is",
                Make.join(Make.utf8(words), Make.latin("\u00f4\u0090\u0080\u0080\u00f8\u0088\u0080\u0080\u0080")));
        all.put("cut within a letter", Make.join(Make.utf8(words), Make.latin("\u00e2\u0080")));
        all.put("bytes that continue nothing", Make.join(Make.utf8(words), Make.latin("\u0080".repeat(1_000))));
        all.put(
                "shifts of ISO-2022",
                Make.join(Make.utf8(words), Make.latin("\u001b$B\u001b(J\u001b$)C\u000e".repeat(2_000))));
        all.put("all bytes there are", Make.join(Make.utf8(words), Charsets::everyByte));
        all.put("only NULs", Make.zeros(100_000));
        all.put("a NUL a line", Make.utf8("text\n" + (Make.PROSE + "\u0000\n").repeat(20)));
        all.put("controls", Make.utf8(words + "\u0001\u0002\u0007\b\u000b\f\u000e\u001b[2J\u007f\u0085\u2028\u2029"));
        all.put("turned writing", Make.utf8(words + "\u202e\u2066\u2067\u2068\u200e\u200f".repeat(5_000)));
        all.put("marks on one letter", Make.utf8(words + "a" + "\u0301".repeat(100_000)));
        all.put("tags without a sight", Make.utf8(words + "\uDB40\uDC41".repeat(20_000)));
        all.put("private use", Make.utf8(words + "\uE000\uF8FF\uDBFF\uDFFD".repeat(2_000)));
        all.put("no characters", Make.utf8(words + "\uFFFE\uFFFF\uFDD0\uFFFD"));
        all.put("line ends of all sorts", Make.utf8("text\r" + "a\n\rb\u0085c\u2028d\u000be\f".repeat(300)));
        all.put("only line ends", Make.repeated("", "\r\n", 900_000, ""));
        all.put("only spaces of all sorts", Make.repeated("", "\u00a0\u2003\u3000\u200b\t ", 100_000, ""));
        return all;
    }

    private static void marks(Map<String, Bytes> all) {
        Map<String, String> marks = Map.of(
                "UTF-8", "\u00ef\u00bb\u00bf",
                "UTF-16LE", "\u00ff\u00fe",
                "UTF-16BE", "\u00fe\u00ff",
                "UTF-32LE", "\u00ff\u00fe\u0000\u0000",
                "UTF-32BE", "\u0000\u0000\u00fe\u00ff",
                "UTF-7", "+/v8",
                "SCSU", "\u000e\u00fe\u00ff",
                "GB18030", "\u00841\u00953");
        marks.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(mark -> {
            all.put(
                    "the mark of " + mark.getKey() + " before UTF-8",
                    Make.join(Make.latin(mark.getValue()), Make.utf8("text\n" + Make.PROSE)));
            all.put("the mark of " + mark.getKey() + " alone", Make.latin(mark.getValue()));
            all.put(
                    "the mark of " + mark.getKey() + " again and again",
                    Make.latin(mark.getValue().repeat(50_000)));
        });
    }

    private static byte[] everyByte() {
        byte[] all = new byte[256 * 40];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        return all;
    }

    /** As much of it as a header can hold. */
    private static String plain(String label) {
        return label.replace("\u0000", "%00");
    }

    private static Case file(String name, String filename, String type, Bytes bytes) {
        return Case.of("charsets", name, new Way.File(filename, type, bytes, Map.of()));
    }

    private static Case page(String name, String type, Bytes bytes) {
        return Case.of("charsets", name, new Way.Page(Served.of(type, bytes)));
    }
}
