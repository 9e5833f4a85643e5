package io.onrecord.local.hostile;

import io.onrecord.local.hostile.Case.Bytes;
import io.onrecord.local.hostile.Case.Way;
import io.onrecord.local.hostile.Served.Ending;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Answers of a server that lies, floods, drips or never ends. */
final class Answers implements Family {
    private static final List<String> STATUSES = List.of(
            "100 Continue",
            "101 Switching",
            "102 Wait",
            "103 Hints",
            "199 X",
            "200",
            "201 Made",
            "202 Later",
            "203 X",
            "204 Nothing",
            "205 Reset",
            "206 Part",
            "207 Many",
            "226 Used",
            "299 X",
            "400 Bad",
            "401 Who",
            "402 Pay",
            "403 No",
            "404 None",
            "405 How",
            "406 Form",
            "407 Proxy",
            "408 Slow",
            "409 Conflict",
            "410 Gone",
            "411 Length",
            "413 Large",
            "414 Long",
            "416 Range",
            "418 Teapot",
            "421 Wrong",
            "425 Early",
            "426 Upgrade",
            "429 Many",
            "451 Law",
            "499 X",
            "500 Error",
            "501 No",
            "502 Gate",
            "503 Busy",
            "504 Time",
            "505 Version",
            "507 Full",
            "511 Login",
            "599 X",
            "600 X",
            "999 X",
            "0 X",
            "-1 X",
            "abc X",
            "20 X",
            "2000 X",
            " 200 OK",
            "200\tOK",
            "200 \u0000");

    private static final List<String> HEADERS = List.of(
            "Content-Length: 0",
            "Content-Length: 1",
            "Content-Length: 99999999",
            "Content-Length: -1",
            "Content-Length: abc",
            "Content-Length: 99999999999999999999",
            "Content-Length: 5\r\nContent-Length: 6",
            "Content-Length: ",
            "Transfer-Encoding: chunked",
            "Transfer-Encoding: gzip",
            "Transfer-Encoding: nonsense",
            "Transfer-Encoding: chunked\r\nContent-Length: 5",
            "Content-Encoding: gzip",
            "Content-Encoding: br",
            "Content-Encoding: deflate",
            "Content-Encoding: gzip, gzip",
            "Content-Encoding: identity",
            "Content-Encoding: nonsense",
            "Content-Type: ",
            "Content-Type: /",
            "Content-Type: text/html; charset=nonsense",
            "Content-Type: text/html; charset=\"",
            "Content-Type: application/pdf",
            "Content-Type: application/zip",
            "Content-Type: image/png",
            "Content-Type: application/json",
            "Content-Type: " + "a".repeat(7_000),
            "Content-Type: text/html\r\nContent-Type: text/plain",
            "Content-Disposition: attachment; filename=../a",
            "Content-Range: bytes 0-1/2",
            "Location: http://127.0.0.2/",
            "Refresh: 0;url=http://127.0.0.2/",
            "Link: <http://127.0.0.2/>; rel=canonical",
            "Link: <http://127.0.0.2/>; rel=preload",
            "Alt-Svc: h2=\"127.0.0.2:443\"",
            "Retry-After: -1",
            "Retry-After: 99999999999999",
            "Retry-After: never",
            "Set-Cookie: " + "a=b;".repeat(1_500),
            "ETag: " + "e".repeat(7_000),
            "ETag: \u0000",
            "Last-Modified: never",
            "Last-Modified: Mon, 99 Zzz 99999",
            "Cache-Control: max-age=99999999999999999999",
            "Cache-Control: max-age=-1",
            "Expires: never",
            "Date: never",
            "Age: -1",
            "A: " + "b".repeat(9_000),
            "A".repeat(9_000) + ": b",
            "A: b\r\n".repeat(99) + "C: d",
            "A: b\r\n".repeat(5_000) + "C: d",
            "nonsense",
            ": b",
            " folded",
            "A\u0000: b",
            "Connection: keep-alive",
            "Connection: Upgrade\r\nUpgrade: h2c",
            "Strict-Transport-Security: x",
            "Proxy-Authenticate: Basic",
            "WWW-Authenticate: Negotiate",
            "Trailer: A",
            "Vary: *");

    private static final List<String> NONE = List.of(
            "",
            "\r\n\r\n",
            "nonsense",
            "HTTP/1.1",
            "HTTP/1.1 200",
            "HTTP/1.1 200 OK",
            "HTTP/1.1 200 OK\r\n",
            "HTTP/9.9 200 OK\r\n\r\n",
            "HTTP/2 200\r\n\r\n",
            "HTTP/1.0 200 OK\r\n\r\n",
            "http/1.1 200 OK\r\n\r\n",
            "ICY 200 OK\r\n\r\n",
            "SSH-2.0-x\r\n",
            "220 mail.example ESMTP\r\n",
            "\u0016\u0003\u0001\u0002\u0000",
            "<html><p>words",
            "\u0000".repeat(100_000),
            "a".repeat(100_000),
            "\r\n".repeat(50_000),
            "HTTP/1.1 103 Early Hints\r\n\r\n".repeat(2_000),
            "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n\r\n");

    private static final List<String> CHUNKS = List.of(
            "zz\r\nx",
            "-1\r\nx",
            "5\r\nwo",
            "5\r\nwords",
            "ffffffffffffffffff\r\nx",
            "7fffffff\r\nx",
            "0\r\n" + "A: b\r\n".repeat(5_000) + "\r\n",
            "5;" + "a".repeat(50_000) + "\r\nwords\r\n0\r\n\r\n",
            "5\nwords\n0\n\n",
            "\r\n",
            "1\r\na\r\n".repeat(50_000) + "0\r\n\r\n",
            "0\r\n\r\n",
            " 5 \r\nwords\r\n0\r\n\r\n",
            "0x5\r\nwords\r\n0\r\n\r\n");

    @Override
    public Stream<Case> cases(Places places) {
        Map<String, Served> all = new LinkedHashMap<>();
        Bytes page = Make.utf8(Make.PAGE);
        STATUSES.forEach(
                status -> all.put("status " + shown(status), Served.of(status, "Content-Type: text/html\r\n", page)));
        HEADERS.forEach(header -> all.put("header " + shown(header), Served.of("200 OK", header + "\r\n", page)));
        NONE.forEach(none -> all.put("none: " + shown(none), new Served(none, Make.utf8(""), Ending.CLOSED)));
        CHUNKS.forEach(chunk -> all.put(
                "chunks " + shown(chunk),
                Served.of("200 OK", "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n", Make.utf8(chunk))));
        packed(all);
        endless(all);
        return all.entrySet().stream()
                .flatMap(each -> Stream.of(
                        Case.of("answers of servers", "page, " + each.getKey(), new Way.Page(each.getValue())),
                        Case.of("answers of servers", "feed, " + each.getKey(), new Way.Feed(each.getValue(), false))));
    }

    private static void packed(Map<String, Served> all) {
        Bytes bomb = Make.gzip(Make.zeros(60_000_000));
        Map<String, Bytes> bodies = new LinkedHashMap<>();
        bodies.put("a bomb", bomb);
        bodies.put("a bomb in a bomb", Make.gzip(bomb));
        bodies.put("cut off", Make.cut(Make.gzip(Make.utf8(Make.PAGE)), 0.5));
        bodies.put("its head alone", Make.cut(Make.gzip(Make.utf8("")), 0.5));
        bodies.put("a wrong sum", Make.patched(Make.gzip(Make.utf8(Make.PAGE)), -6, 0x55));
        bodies.put("a wrong length", Make.patched(Make.gzip(Make.utf8(Make.PAGE)), -1, 0x55));
        bodies.put("twice in a row", Make.join(Make.gzip(Make.utf8(Make.PAGE)), Make.gzip(Make.utf8(Make.PAGE))));
        bodies.put("words behind", Make.join(Make.gzip(Make.utf8(Make.PAGE)), Make.utf8("words")));
        bodies.put("not packed", Make.utf8(Make.PAGE));
        bodies.forEach((name, body) -> {
            for (String coding : List.of("gzip", "x-gzip", "deflate", "GZIP", "gzip, deflate", "compress")) {
                all.put(
                        coding + ": " + name,
                        Served.of("200 OK", "Content-Type: text/html\r\nContent-Encoding: " + coding + "\r\n", body));
            }
        });
    }

    private static void endless(Map<String, Served> all) {
        Map<String, String> heads = new LinkedHashMap<>();
        heads.put("nothing", "");
        heads.put("a status line", "HTTP/1.1 200 OK\r\n");
        heads.put("a header", "HTTP/1.1 200 OK\r\nContent-Type: ");
        heads.put("all headers", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n");
        heads.put("a length", "HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n");
        heads.put("a chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffff\r\n");
        heads.put("a redirect", "HTTP/1.1 302 Found\r\nLocation: /x\r\n\r\n");
        heads.put("an error", "HTTP/1.1 500 Error\r\nContent-Length: 99999\r\n\r\n");
        heads.forEach((name, head) -> Stream.of(Ending.SILENT, Ending.DRIPPING, Ending.ENDLESS)
                .forEach(ending -> all.put("after " + name + " " + ending, new Served(head, Make.utf8(""), ending))));
    }

    private static String shown(String text) {
        return Make.quoted(text.length() > 60 ? text.substring(0, 60) + text.length() : text);
    }
}
