package io.onrecord.local.hostile;

import io.onrecord.local.hostile.Case.Bytes;
import io.onrecord.local.hostile.Case.Way;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Crawls whose records lie about themselves. */
final class Crawls implements Family {
    private static final String HTTP = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + Make.PAGE;

    private static final List<String> LENGTHS =
            List.of("0", "-1", "1", "99999999", "999999999999999999999", "abc", "", " 5", "0x10", "1e3", "5, 5", "+5");

    private static final List<String> HEADS = List.of(
            "",
            "WARC/",
            "WARC/0.0",
            "WARC/9.9",
            "warc/1.0",
            "WARC/1.0 ",
            "HTTP/1.1 200 OK",
            "GET / HTTP/1.1",
            "\u0000",
            "WARC/1.0\r\n\r\n\r\n");

    private static final List<String> LINES = List.of(
            "WARC-Type: request",
            "WARC-Type: revisit",
            "WARC-Type: nonsense",
            "WARC-Type:",
            "WARC-Type",
            ": a",
            "WARC-Target-URI: file:///etc/passwd",
            "WARC-Target-URI: http://127.0.0.2/",
            "WARC-Target-URI: \u0000",
            "WARC-Target-URI: <http://a.example/>",
            "WARC-Target-URI: " + "a".repeat(100_000),
            "WARC-Date: never",
            "WARC-Truncated: length",
            "WARC-Segment-Number: 2",
            "Content-Type: application/http; msgtype=request",
            "Content-Type: text/html",
            "Content-Type: \u0000",
            " folded",
            "\tfolded",
            "Content-Length: 1",
            "WARC-Payload-Digest: sha1:x",
            "A: b\nC: d");

    private static final List<String> ANSWERS = List.of(
            "",
            "HTTP/1.1",
            "HTTP/1.1 200",
            "HTTP/1.1 999 X\r\n\r\nx",
            "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.2/\r\n\r\n",
            "nonsense",
            "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\nnot packed",
            "HTTP/1.1 200 OK\r\nContent-Encoding: br\r\n\r\nnot packed",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffff\r\nx",
            "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=nonsense\r\n\r\n" + Make.PAGE,
            "HTTP/1.1 200 OK\r\n" + "A: b\r\n".repeat(50_000) + "\r\nx",
            "HTTP/1.1 200 OK\r\nA: " + "b".repeat(500_000) + "\r\n\r\nx",
            "HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.4",
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{}",
            "HTTP/1.1 200 OK\nContent-Type: text/html\n\n" + Make.PAGE,
            "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n" + Make.PAGE,
            "HTTP/1.1 200 OK\r\nContent-Type\r\n\r\n" + Make.PAGE);

    @Override
    public Stream<Case> cases(Places places) {
        Map<String, Bytes> all = new LinkedHashMap<>();
        LENGTHS.forEach(length -> all.put("length " + Make.quoted(length), record("WARC/1.0", "", length, HTTP)));
        HEADS.forEach(head -> all.put("begins with " + Make.quoted(head), record(head, "", null, HTTP)));
        LINES.forEach(line -> all.put(
                "has " + Make.quoted(line.length() > 60 ? line.substring(0, 60) : line),
                record("WARC/1.0", line + "\r\n", null, HTTP)));
        ANSWERS.forEach(answer -> all.put(
                "answer " + Make.quoted(answer.length() > 80 ? answer.substring(0, 80) + answer.length() : answer),
                record("WARC/1.0", "", null, answer)));
        all.put("many header lines", record("WARC/1.0", "A: b\r\n".repeat(100_000), null, HTTP));
        all.put(
                "many records",
                Make.join(Stream.generate(() -> record("WARC/1.0", "", null, "HTTP/1.1 404 No\r\n\r\n"))
                        .limit(20_000)
                        .toArray(Bytes[]::new)));
        all.put("line ends alone", Make.repeated("", "\r\n", 2_000_000, ""));
        all.put("without line ends", Make.repeated("WARC/1.0 ", "a", 3_000_000, ""));
        for (int i = 1; i < 12; i++) {
            all.put("cut off after " + i + " of 12", Make.cut(record("WARC/1.0", "", null, HTTP), i / 12.0));
        }
        return all.entrySet().stream()
                .flatMap(each -> Stream.of(
                        crawl(each.getKey(), "a.warc", each.getValue()),
                        crawl("packed: " + each.getKey(), "a.warc.gz", Make.gzip(each.getValue()))));
    }

    /** An ordinary record of a page. */
    static String record(String page) {
        return text("WARC/1.0", "", null, "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page);
    }

    private static Bytes record(String head, String lines, @Nullable String length, String answer) {
        return Make.utf8(text(head, lines, length, answer));
    }

    private static String text(String head, String lines, @Nullable String length, String answer) {
        return head + "\r\nWARC-Type: response\r\nWARC-Target-URI: http://news.example/"
                + Integer.toHexString(answer.hashCode())
                + "\r\nWARC-Date: 2024-05-01T10:00:00Z\r\nContent-Type: application/http; msgtype=response\r\n" + lines
                + "Content-Length: "
                + (length == null ? answer.getBytes(StandardCharsets.UTF_8).length : length) + "\r\n\r\n" + answer
                + "\r\n\r\n";
    }

    private static Case crawl(String name, String filename, Bytes bytes) {
        return Case.of("crawls", name, new Way.File(filename, "application/warc", bytes, Map.of()));
    }
}
