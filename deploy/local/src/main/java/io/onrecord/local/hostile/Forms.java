package io.onrecord.local.hostile;

import io.onrecord.local.hostile.Case.Bytes;
import io.onrecord.local.hostile.Case.Way;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Uploads whose parts do not begin, do not end, or are not what they are said to be. */
final class Forms implements Family {
    private static final List<String> DISPOSITIONS = List.of(
            "",
            "form-data",
            "form-data; name",
            "form-data; name=",
            "form-data; name=\"",
            "form-data; name=file",
            "form-data; name=\"file\"; filename",
            "form-data; name=\"file\"; filename=",
            "form-data; name=\"file\"; filename=\"",
            "form-data; name=\"file\"; filename=\"\"",
            "form-data; name=\"file\"; filename*=UTF-8''%zz",
            "form-data; name=\"file\"; filename*=nonsense''a",
            "form-data; name=\"file\"; filename=\"../../../tmp/a.txt\"",
            "form-data; name=\"file\"; filename=\"/etc/passwd\"",
            "form-data; name=\"file\"; filename=\"a\u0000.txt\"",
            "form-data; name=\"file\"; filename=\"a.txt\"; filename=\"b.html\"",
            "form-data; name=\"nosuch\"; filename=\"a.txt\"",
            "form-data; name=\"title\"; filename=\"a.txt\"",
            "attachment; filename=\"a.txt\"",
            "form-data; name=\"__proto__\"",
            "form-data; name=\"" + "n".repeat(7_000) + "\"",
            "form-data; name=\"file\"; filename=\"" + "n".repeat(7_000) + ".txt\"",
            "FORM-DATA; NAME=\"FILE\"; FILENAME=\"A.TXT\"",
            "form-data; name=\"file\"; filename=\"\u202etxt.a\"",
            "form-data; name=file; filename=a b.txt",
            "nonsense");

    private static final List<String> TYPES = List.of(
            "",
            "text",
            "/",
            "text/plain; charset=",
            "text/plain; charset=\"",
            "nonsense/nonsense",
            "multipart/mixed; boundary=x",
            "multipart/form-data",
            "application/zip",
            "application/gzip",
            "application/x-tar",
            "application/warc",
            "application/pdf",
            "message/rfc822",
            "text/csv",
            "application/json",
            "application/x-ndjson",
            "text/html",
            "image/svg+xml",
            "a".repeat(5_000),
            "\u0000",
            "text/plain\r\nContent-Transfer-Encoding: base64",
            "text/plain\r\nContent-Transfer-Encoding: nonsense",
            "text/plain\r\nContent-Length: 99999",
            "text/plain\r\n" + "A: b\r\n".repeat(2_000) + "C: d");

    private static final List<String> BODIES = List.of(
            "",
            "--",
            "--b",
            "--b--",
            "--b\r\n",
            "--b\r\n\r\n",
            "--b\r\n\r\nx",
            "--b\r\n--b--",
            "b\r\n",
            "\r\n--b\r\n",
            "--b \r\n",
            "--bb\r\n",
            "--b\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\n\nx\n--b--",
            "--b\r\nnonsense\r\n\r\nx\r\n--b--",
            "--b\r\n: a\r\n\r\nx\r\n--b--",
            "--b\r\n" + "A: b\r\n".repeat(5_000),
            "--b\r\nA: " + "b".repeat(100_000),
            "-".repeat(100_000),
            "--b\r\n".repeat(10_000),
            "\u0000".repeat(10_000));

    @Override
    public Stream<Case> cases(Places places) {
        Map<String, Bytes> all = new LinkedHashMap<>();
        DISPOSITIONS.forEach(disposition ->
                all.put("disposition " + shown(disposition), part(disposition, "text/plain", Make.PROSE)));
        for (String type : TYPES) {
            all.put(
                    "a name without ending, of type " + shown(type),
                    part("form-data; name=\"file\"; filename=\"a\"", type, Make.PROSE));
            all.put(
                    "a page of type " + shown(type),
                    part("form-data; name=\"file\"; filename=\"a.html\"", type, Make.PAGE));
        }
        BODIES.forEach(body -> all.put("body " + shown(body), Make.utf8(body)));
        for (String field : List.of("title", "url", "outlet", "publishedAt", "columns", "nosuch", "file")) {
            all.put("a long " + field, Make.join(field(field, "x".repeat(17_000)), file()));
            all.put("an empty " + field, Make.join(field(field, ""), file()));
            all.put("a NUL as " + field, Make.join(field(field, "\u0000"), file()));
            all.put("many times " + field, Make.join(Make.repeated("", part(field), 200, ""), file()));
        }
        all.put(
                "many files",
                Make.repeated(
                        "",
                        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nx\r\n",
                        3_000,
                        "--b--"));
        all.put(
                "many fields",
                () -> Make.written(out -> {
                    for (int i = 0; i < 3_000; i++) {
                        out.write(("--b\r\nContent-Disposition: form-data; name=\"f" + i + "\"\r\n\r\nx\r\n")
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
                    }
                    out.write("--b--".getBytes(java.nio.charset.StandardCharsets.UTF_8));
                }));
        return all.entrySet().stream()
                .map(each -> Case.of(
                        "forms",
                        each.getKey(),
                        new Way.Body("articles", "multipart/form-data; boundary=b", each.getValue())));
    }

    private static Bytes part(String disposition, String type, String content) {
        return Make.utf8("--b\r\nContent-Disposition: " + disposition + "\r\nContent-Type: " + type + "\r\n\r\n"
                + content + "\r\n--b--\r\n");
    }

    private static String part(String field) {
        return "--b\r\nContent-Disposition: form-data; name=\"" + field + "\"\r\n\r\nx\r\n";
    }

    private static Bytes field(String name, String value) {
        return Make.utf8("--b\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n");
    }

    private static Bytes file() {
        return part("form-data; name=\"file\"; filename=\"a.txt\"", "text/plain", Make.PROSE);
    }

    private static String shown(String text) {
        return Make.quoted(text.length() > 90 ? text.substring(0, 90) + text.length() : text);
    }
}
