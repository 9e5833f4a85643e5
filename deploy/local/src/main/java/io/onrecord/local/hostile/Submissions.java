package io.onrecord.local.hostile;

import io.onrecord.local.hostile.Case.Bytes;
import io.onrecord.local.hostile.Case.Way;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Articles as JSON whose fields are of the wrong kind, and JSON that is none; at every address that takes JSON. */
final class Submissions implements Family {
    private static final String JSON = "application/json";
    private static final List<String> FIELDS = List.of("text", "html", "title", "url", "outlet", "publishedAt");

    private static final List<String> PATHS =
            List.of("articles", "pages", "feeds", "topics", "corrections", "reextractions", "keys");

    private static final List<String> TYPES = List.of(
            "application/json;charset=utf-16",
            "application/json;charset=nonsense",
            "application/json; charset=\"",
            "application/json;;;",
            "application/json;a=b;a=b",
            "APPLICATION/JSON",
            "text/json",
            "application/problem+json",
            "application/*",
            "*/*",
            "*",
            "json",
            "application/json,text/plain",
            "application/json/x",
            "application/",
            "/json",
            " ",
            "text/plain",
            "text/html",
            "application/x-www-form-urlencoded",
            "multipart/mixed",
            "multipart/form-data",
            "multipart/form-data; boundary=",
            "multipart/form-data; boundary=\"\"",
            "image/png",
            "application/xml",
            "application/octet-stream",
            "application/x-java-serialized-object",
            "a/b; " + "c=d; ".repeat(1_000),
            "a".repeat(5_000) + "/b");

    @Override
    public Stream<Case> cases(Places places) {
        return Stream.of(fields(), structures(), types()).flatMap(each -> each);
    }

    private static Stream<Case> fields() {
        return FIELDS.stream()
                .flatMap(field -> Odd.values().entrySet().stream()
                        .map(odd -> Case.of(
                                "articles as JSON",
                                field + " is " + odd.getKey(),
                                body(
                                        "articles",
                                        Make.utf8(("text".equals(field) || "html".equals(field)
                                                        ? "{"
                                                        : "{\"text\":" + Make.quoted(Make.PROSE + odd.getKey() + field)
                                                                + ",")
                                                + "\"" + field + "\":" + odd.getValue() + "}")))));
    }

    private static Stream<Case> structures() {
        return PATHS.stream()
                .flatMap(path -> structure().entrySet().stream()
                        .map(each ->
                                Case.of("articles as JSON", path + ": " + each.getKey(), body(path, each.getValue()))));
    }

    private static Map<String, Bytes> structure() {
        Map<String, Bytes> all = new LinkedHashMap<>();
        for (String json : List.of(
                "",
                " ",
                "{",
                "}",
                "[",
                "]",
                "{}",
                "[]",
                "null",
                "true",
                "1",
                "-",
                "\"",
                "\"a\"",
                "{\"text\"",
                "{\"text\":",
                "{\"text\":\"a",
                "{\"text\":\"a\"",
                "{\"text\":\"a\",}",
                "{\"text\":\"a\"}}",
                "{\"text\":\"a\"}{\"text\":\"b\"}",
                "[{\"text\":\"a\"}]",
                "{text:\"a\"}",
                "{'text':'a'}",
                "{\"text\":\"a\\",
                "{\"text\":\"\\u12\"}",
                "{\"text\":\"\\x\"}",
                "{\"text\":\"a\nb\"}",
                "{\"text\":NaN}",
                "{\"text\":+1}",
                "{\"text\":01}",
                "{/*a*/\"text\":\"a\"}",
                "{\"\":\"\"}",
                "{\"__proto__\":{}}",
                "{\"@class\":\"java.lang.Runtime\",\"text\":\"a\"}",
                "[\"java.util.ArrayList\",[]]",
                "<a/>",
                "text=a")) {
            all.put("the body " + json.replace("\n", "(line end)"), Make.utf8(json));
        }
        all.put("a field twice", Make.utf8("{\"text\":\"a\",\"text\":\"b\"}"));
        all.put(
                "many fields",
                () -> Make.written(out -> {
                    out.write("{\"text\":\"a\"".getBytes(java.nio.charset.StandardCharsets.UTF_8));
                    for (int i = 0; i < 100_000; i++) {
                        out.write((",\"f" + i + "\":1").getBytes(java.nio.charset.StandardCharsets.UTF_8));
                    }
                    out.write('}');
                }));
        all.put("a long name", Make.repeated("{\"", "n", 1_000_000, "\":1}"));
        all.put("deep lists", Make.repeated("", "[", 1_000_000, ""));
        all.put("deep objects", Make.repeated("", "{\"a\":", 500_000, ""));
        all.put("a long number", Make.repeated("{\"text\":", "9", 2_000_000, "}"));
        all.put("7 MB of spaces", Make.repeated("", " ", 7_000_000, "{}"));
        all.put("a byte order mark", Make.utf8("\uFEFF{\"text\":\"a\"}"));
        all.put("UTF-16", () -> "{\"text\":\"a\"}".getBytes(java.nio.charset.StandardCharsets.UTF_16));
        all.put("Latin-1", Make.latin("{\"text\":\"caf\u00e9\"}"));
        all.put("zeros", Make.zeros(10_000));
        all.put("packed", Make.gzip(Make.utf8("{\"text\":\"a\"}")));
        return all;
    }

    private static Stream<Case> types() {
        return TYPES.stream()
                .map(type -> Case.of(
                        "articles as JSON",
                        "said to be " + (type.length() > 60 ? type.substring(0, 60) : type),
                        new Way.Raw(
                                "POST /api/v1/articles HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                        + Way.Raw.KEY + "\r\nContent-Type: " + type
                                        + "\r\nContent-Length: 14\r\nConnection: close\r\n\r\n",
                                Make.utf8("{\"text\":\"abc\"}"),
                                true)));
    }

    private static Way body(String path, Bytes bytes) {
        return new Way.Body(path, JSON, bytes);
    }
}
