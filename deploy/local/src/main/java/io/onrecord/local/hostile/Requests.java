package io.onrecord.local.hostile;

import io.onrecord.local.hostile.Case.Way;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Requests whose heads are untrue, without end, or no HTTP at all. */
final class Requests implements Family {
    private static final String JSON = "{\"text\":\"Ferries stay in port, the captain said.\"}";

    private static final List<String> METHODS = List.of(
            "GET",
            "HEAD",
            "PUT",
            "DELETE",
            "PATCH",
            "OPTIONS",
            "TRACE",
            "CONNECT",
            "PROPFIND",
            "post",
            "POST ",
            "P\u0000ST",
            "A".repeat(5_000),
            "\u00e9",
            "PRI");

    private static final List<String> PATHS = List.of(
            "",
            "*",
            "/",
            "//",
            "/../../etc/passwd",
            "/api/v1/../../q/metrics",
            "/api/v1/%2e%2e/%2e%2e/etc/passwd",
            "/api/v1/articles/",
            "/api/v1//articles",
            "/api/v1/articles;a=b",
            "/api/v1/articles?a",
            "/api/v1/articles?" + "a=b&".repeat(700),
            "/api/v1/articles%00",
            "/api/v1/articles%0d%0aX:%20y",
            "/api/v1/articles/%ff",
            "/api/v1/articles/%c0%ae",
            "/api/v1/articles/%",
            "/api/v1/articles/%zz",
            "/api/v1/ARTICLES",
            "/api/v1/articles/\u0000",
            "/api/v1/articles#x",
            "http://127.0.0.2/api/v1/articles",
            "/" + "a".repeat(3_900),
            "/" + "a".repeat(100_000),
            "/q/dev",
            "/q/health/../../etc",
            "/api/v1/feeds/00000000-0000-0000-0000-000000000000",
            "/api/v1/feeds/x/poll",
            "/api/v1/feeds/%27/poll",
            "/api/v1/articles/1/announce",
            "/api/v1/dead-letters/99999999999999999999/retry",
            "/api/v1/dead-letters/-1/retry",
            "/api/v1/corrections/x/undo",
            "/api/v1/reextractions/0/stop",
            "/api/v1/articles/00000000-0000-0000-0000-000000000000/copy",
            "/api/v1/articles/00000000-0000-0000-0000-000000000000/announce",
            "/api/v1/topics/" + "t".repeat(2_000),
            "/api/v1/keys/x",
            "/api/v1/positions/changes/x/verdict");

    private static final List<String> LENGTHS = List.of(
            "-1",
            "0",
            "1",
            "+45",
            "4 5",
            "45, 45",
            "45, 46",
            "0x2d",
            "99999999999999999999",
            "abc",
            "",
            "45;",
            "67108865",
            "9223372036854775807",
            "\u0660");

    private static final List<String> CODINGS = List.of(
            "chunked, chunked",
            "gzip, chunked",
            "identity",
            "chunked;a",
            "Chunked",
            " chunked",
            "chunked\u0000",
            "x",
            "chunked, identity",
            "");

    private static final List<String> CHUNKS = List.of(
            "",
            "0\r\n\r\n",
            "zz\r\n",
            "-1\r\n",
            "ffffffffffffffff\r\nx",
            "7fffffff\r\nx",
            "2\r\n{}",
            "2\r\n{}\r\n0\r\nA: b\r\n\r\n",
            "2;a=b\r\n{}\r\n0\r\n\r\n",
            "2;" + "a".repeat(20_000) + "\r\n{}\r\n0\r\n\r\n",
            "2\n{}\n0\n\n",
            " 2\r\n{}\r\n0\r\n\r\n",
            "1\r\n{\r\n1\r\n}\r\n0\r\n\r\n",
            "0\r\n" + "A: b\r\n".repeat(5_000) + "\r\n");

    private static final List<String> KEYS = List.of(
            "",
            "Bearer",
            "Bearer ",
            "Bearer  {key}",
            "bearer {key}",
            "BEARER {key}",
            "Bearer {key} x",
            "Bearer {key},Bearer {key}",
            "Bearer " + "a".repeat(7_000),
            "Bearer \u0000",
            "Bearer ../../x",
            "Bearer ' OR 1=1 --",
            "Bearer eyJhbGciOiJub25lIn0.e30.",
            "Bearer eyJhbGciOiJIUzI1NiJ9.e30.AAAA",
            "Bearer .",
            "Bearer ..",
            "Bearer a.b.c",
            "Basic YTpi",
            "Basic !!!",
            "Basic",
            "Digest a=b",
            "Negotiate AAAA",
            "{key}",
            "Bearer\t{key}",
            "Bearer \u00e9\u00ff",
            "Bearer %00",
            "Token {key}");

    private static final List<String> HEADERS = List.of(
            "Host: ",
            "Host: 127.0.0.2",
            "Host: a\r\nHost: b",
            "Host: " + "h".repeat(7_000),
            "Host: a/b?c",
            "Host: [::1",
            "X-Forwarded-Host: news.example",
            "X-Forwarded-For: " + "1.2.3.4, ".repeat(500),
            "X-Forwarded-For: \u0000",
            "X-Forwarded-For: ::1%lo",
            "X-Forwarded-For: 999.999.999.999",
            "Forwarded: for=\"[::1\"",
            "Origin: null",
            "Origin: http://news.example",
            "Origin: \u0000",
            "Sec-Fetch-Site: cross-site",
            "Sec-Fetch-Site: " + "x".repeat(5_000),
            "Referer: \u00ff",
            "Cookie: " + "a=b; ".repeat(1_000),
            "Accept: nonsense",
            "Accept: ;;;",
            "Accept: application/json;q=9",
            "Accept: " + "a/b,".repeat(1_500),
            "Accept: image/png",
            "Accept-Encoding: nonsense",
            "Accept-Language: \u0000",
            "Accept-Charset: utf-16",
            "Content-Encoding: gzip",
            "Content-Encoding: nonsense",
            "Content-Language: " + "x".repeat(5_000),
            "Expect: 100-continue",
            "Expect: 200-ok",
            "Connection: Upgrade\r\nUpgrade: h2c\r\nHTTP2-Settings: AAAA",
            "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: x\r\nSec-WebSocket-Version: 13",
            "Upgrade: TLS/1.0",
            "Range: bytes=0-1,2-3",
            "If-Match: *",
            "If-None-Match: \"",
            "If-Modified-Since: never",
            "Te: trailers",
            "Trailer: Content-Length",
            "X-HTTP-Method-Override: DELETE",
            "traceparent: nonsense",
            "baggage: " + "a=b,".repeat(1_500),
            "A: " + "b".repeat(60_000),
            "A: b\r\n".repeat(3_000) + "C: d",
            "A".repeat(60_000) + ": b",
            ": a",
            "A",
            "A : b",
            " folded",
            "A\u0000: b",
            "A: b\u0000c",
            "\u00e9: b",
            "A: \u00e9\u00ff\u0080",
            "A: b\nC: d",
            "A: b\rC: d",
            "(): a");

    private static final List<String> NONE = List.of(
            "",
            "\r\n",
            "\r\n".repeat(10_000),
            "\u0000",
            "nonsense\r\n\r\n",
            "POST",
            "POST /api/v1/articles",
            "POST /api/v1/articles HTTP/9.9\r\n\r\n",
            "POST /api/v1/articles HTTP/1.1",
            "POST /api/v1/articles HTTP/0.9\r\n\r\n",
            "POST /api/v1/articles HTTP/1.1\r\n",
            "GET /\r\n",
            "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003",
            "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
            "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\u0000\u00ff\u00ff\u0000\u0000\u0000\u0000\u0000\u0000",
            "*1\r\n$4\r\nPING\r\n",
            "EHLO a\r\n",
            "SSH-2.0-x\r\n",
            "\u0000\u0000\u0000\u0008\u0004\u00d2\u0016/",
            "a".repeat(200_000),
            "GET / HTTP/1.1\n\n",
            "GET / HTTP/1.1\r\nHost: a\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n".repeat(3));

    @Override
    public Stream<Case> cases(Places places) {
        Map<String, Case> all = new LinkedHashMap<>();
        METHODS.forEach(method -> put(
                all,
                "method " + shown(method),
                request(method, "/api/v1/articles", "Content-Length: 0\r\n"),
                "",
                true));
        for (String path : PATHS) {
            List.of("POST", "PUT", "DELETE")
                    .forEach(method -> put(
                            all,
                            method + " " + shown(path),
                            request(
                                    method,
                                    path,
                                    "Content-Type: application/json\r\nContent-Length: " + JSON.length() + "\r\n"),
                            JSON,
                            true));
        }
        LENGTHS.forEach(length -> put(all, "length " + shown(length), json("Content-Length: " + length), JSON, false));
        CODINGS.forEach(coding -> put(
                all, "coding " + shown(coding), json("Transfer-Encoding: " + coding), "2\r\n{}\r\n0\r\n\r\n", false));
        CODINGS.forEach(coding -> put(
                all,
                "length and coding " + shown(coding),
                json("Content-Length: 5\r\nTransfer-Encoding: " + coding),
                "2\r\n{}\r\n0\r\n\r\n",
                false));
        CHUNKS.forEach(chunk -> put(all, "chunks " + shown(chunk), json("Transfer-Encoding: chunked"), chunk, false));
        KEYS.forEach(key -> put(
                all,
                "key " + shown(key),
                "POST /api/v1/articles HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: " + key
                        + "\r\nContent-Type: application/json\r\nContent-Length: " + JSON.length() + "\r\n\r\n",
                JSON,
                true));
        HEADERS.forEach(header -> put(
                all,
                "header " + shown(header),
                json("Content-Length: " + JSON.length() + "\r\n" + header),
                JSON,
                true));
        NONE.forEach(none -> put(all, "none: " + shown(none), none, "", false));
        return all.values().stream();
    }

    private static void put(Map<String, Case> all, String name, String head, String body, boolean whole) {
        all.put(
                name,
                Case.of("requests", name, new Way.Raw(head, Make.utf8(body), whole))
                        .orSilence());
    }

    private static String json(String header) {
        return request("POST", "/api/v1/articles", "Content-Type: application/json\r\n" + header + "\r\n");
    }

    private static String request(String method, String path, String headers) {
        return method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                + Way.Raw.KEY + "\r\n" + headers + "\r\n";
    }

    private static String shown(String text) {
        return Make.quoted(text.length() > 60 ? text.substring(0, 60) + text.length() : text);
    }
}
