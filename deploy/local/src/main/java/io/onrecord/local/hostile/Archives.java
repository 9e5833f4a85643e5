package io.onrecord.local.hostile;

import io.onrecord.local.hostile.Case.Bytes;
import io.onrecord.local.hostile.Case.Way;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Archives whose files have names that lead out, are archives themselves, or unpack to more than anybody holds. */
final class Archives implements Family {
    private static final List<String> NAMES = List.of(
            "../a.txt",
            "../../../../../../tmp/a.txt",
            "/etc/passwd.txt",
            "//a/b.txt",
            "C:\\a.txt",
            "C:/a.txt",
            "..\\..\\a.txt",
            "\\\\host\\a.txt",
            "a/../../b.txt",
            "./a.txt",
            "a//b.txt",
            ".txt",
            "..txt",
            "a.txt/",
            "a.txt.",
            "a.txt ",
            " a.txt",
            "a\u0000.txt",
            "a\nb.txt",
            "a\r\nX: y.txt",
            "CON.txt",
            "NUL.txt",
            "aux",
            "a:b.txt",
            "a|b?.txt",
            "~/.ssh/a.txt",
            "$HOME/a.txt",
            "`id`.txt",
            "%2e%2e%2fa.txt",
            "..%c0%afa.txt",
            "\u202etxt.exe",
            "<script>.txt",
            "a.txt\u0000.exe",
            "n".repeat(5_000) + ".txt",
            "d/".repeat(2_000) + "a.txt",
            "\uD83D\uDE00.txt",
            "file:///a.txt",
            "http://127.0.0.2/a.txt",
            "META-INF/MANIFEST.MF",
            "-rf.txt",
            "a.txt!/b.txt",
            "caf\u00e9.txt",
            "cafe\u0301.txt");

    @Override
    public Stream<Case> cases(Places places) {
        Stream<Case> names = NAMES.stream().flatMap(name -> {
            String shown = Make.quoted(name.length() > 50 ? name.length() + " letters" : name);
            return Stream.of(
                    archive("zip named " + shown, "a.zip", Make.zip(Make.entry(name, Make.PROSE))),
                    archive(
                            "tar named " + shown,
                            "a.tar",
                            Make.tar(Make.entry(
                                    name.replace("\u0000", "%00").replaceFirst("/$", "/b.txt"), Make.PROSE))));
        });
        return Stream.concat(
                names,
                all().entrySet().stream().map(each -> archive(each.getKey(), ending(each.getKey()), each.getValue())));
    }

    /** The first word of a name says the kind. */
    private static String ending(String name) {
        return "a." + name.substring(0, name.indexOf(' '));
    }

    private static Map<String, Bytes> all() {
        Map<String, Bytes> all = new LinkedHashMap<>();
        bombs(all);
        nested(all);
        Bytes text = Make.utf8(Make.PROSE);
        Map<String, Bytes> kinds = Map.of(
                "zip", Make.zip(Make.entry("a.txt", Make.PROSE), Make.entry("b.html", Make.PAGE)),
                "tar", Make.tar(Make.entry("a.txt", Make.PROSE), Make.entry("b.html", Make.PAGE)),
                "tar.gz", Make.gzip(Make.tar(Make.entry("a.txt", Make.PROSE))),
                "gz", Make.gzip(text));
        kinds.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(kind -> {
            IntStream.range(0, 12)
                    .forEach(i -> all.put(
                            kind.getKey() + " cut off after " + i + " of 12", Make.cut(kind.getValue(), i / 12.0)));
            all.put(kind.getKey() + " with words before", Make.join(text, kind.getValue()));
            all.put(kind.getKey() + " with words behind", Make.join(kind.getValue(), text));
            all.put(kind.getKey() + " twice", Make.join(kind.getValue(), kind.getValue()));
            all.put(kind.getKey() + " with zeros behind", Make.join(kind.getValue(), Make.zeros(3_000_000)));
            all.put(kind.getKey() + " in which are words", text);
            all.put(kind.getKey() + " in which are zeros", Make.zeros(100_000));
            all.put(kind.getKey() + " in which is a page", Make.utf8(Make.PAGE));
            kinds.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .filter(other -> !other.equals(kind))
                    .forEach(other -> all.put(kind.getKey() + " that is a " + other.getKey(), other.getValue()));
        });
        return all;
    }

    private static void bombs(Map<String, Bytes> all) {
        Bytes zeros = Make.zeros(200_000_000);
        all.put("zip of 200 MB of zeros", Make.zip(new Make.Entry("a.txt", zeros)));
        all.put("zip of 200 MB of zeros that nobody asked for", Make.zip(new Make.Entry("a.bin", zeros)));
        all.put(
                "zip of many bombs",
                Make.zip(IntStream.range(0, 20)
                        .mapToObj(i -> new Make.Entry(i + ".html", Make.zeros(30_000_000)))
                        .toArray(Make.Entry[]::new)));
        all.put("gz of 200 MB of zeros", Make.gzip(zeros));
        all.put("gz of 200 MB, packed twice", Make.gzip(Make.gzip(zeros)));
        all.put("tar.gz of 200 MB of zeros", Make.gzip(Make.join(Make.tar(Make.entry("a.txt", "a")), zeros)));
        all.put("tar.gz that is one long file", Make.gzip(Make.tar(new Make.Entry("a.txt", Make.zeros(150_000_000)))));
        all.put("warc.gz of 200 MB of zeros", Make.gzip(zeros));
        all.put(
                "zip of a hundred thousand files",
                Make.zip(IntStream.range(0, 100_100)
                        .mapToObj(i -> Make.entry(i + ".x", ""))
                        .toArray(Make.Entry[]::new)));
        all.put(
                "zip of many empty texts",
                Make.zip(IntStream.range(0, 9_000)
                        .mapToObj(i -> Make.entry(i + ".txt", ""))
                        .toArray(Make.Entry[]::new)));
        all.put(
                "tar.gz of a hundred thousand files",
                Make.gzip(Make.tar(IntStream.range(0, 100_100)
                        .mapToObj(i -> Make.entry(i + ".x", ""))
                        .toArray(Make.Entry[]::new))));
        all.put(
                "zip of a table bomb",
                Make.zip(new Make.Entry("a.csv", Make.join(Make.utf8("text\n"), Make.zeros(90_000_000)))));
        all.put("zip of lines without an end", Make.zip(new Make.Entry("a.jsonl", Make.zeros(90_000_000))));
        all.put(
                "zip of folders",
                Make.zip(IntStream.range(0, 20_000)
                        .mapToObj(i -> Make.entry("d/" + i + "/", ""))
                        .toArray(Make.Entry[]::new)));
    }

    private static void nested(Map<String, Bytes> all) {
        Bytes inner = Make.zip(Make.entry("a.txt", Make.PROSE));
        for (String ending : List.of("zip", "tar", "gz", "tgz", "warc", "docx", "epub", "odt", "eml", "pdf")) {
            all.put("zip in which is a ." + ending, Make.zip(new Make.Entry("a." + ending, inner)));
            all.put("tar in which is a ." + ending, Make.tar(new Make.Entry("a." + ending, inner)));
        }
        Bytes deep = inner;
        for (int i = 0; i < 30; i++) {
            deep = Make.zip(new Make.Entry("a.zip", deep));
        }
        all.put("zip in zip, thirty times", deep);
        all.put(
                "zip with one name many times",
                IntStream.range(0, 50)
                        .mapToObj(i -> Make.zip(Make.entry("a.txt", "Turn " + i + " of the ferry.")))
                        .reduce(Make::join)
                        .orElseThrow());
        all.put(
                "zip of documents that are none",
                Make.zip(Stream.of("pdf", "docx", "odt", "rtf", "epub", "eml")
                        .map(ending -> Make.entry("a." + ending, Make.PROSE))
                        .toArray(Make.Entry[]::new)));
    }

    private static Case archive(String name, String filename, Bytes bytes) {
        return Case.of("archives", name, new Way.File(filename, "application/octet-stream", bytes, Map.of()));
    }
}
