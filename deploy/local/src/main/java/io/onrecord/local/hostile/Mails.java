package io.onrecord.local.hostile;

import io.onrecord.local.hostile.Case.Bytes;
import io.onrecord.local.hostile.Case.Way;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Letters in parts without end, in encodings that are none, with headers that flood. */
final class Mails implements Family {
    private static final List<String> TYPES = List.of(
            "",
            "text",
            "text/",
            "/plain",
            "text/plain; charset=nonsense",
            "text/plain; charset",
            "text/html",
            "text/calendar",
            "text/rfc822-headers",
            "multipart/mixed",
            "multipart/mixed; boundary=",
            "multipart/mixed; boundary=\"",
            "multipart/mixed; boundary=b",
            "multipart/alternative; boundary=b",
            "multipart/related; boundary=b",
            "multipart/signed; boundary=b",
            "multipart/digest; boundary=b",
            "multipart/x-nosuch; boundary=b",
            "message/rfc822",
            "message/partial; id=a; number=1; total=9",
            "message/external-body; access-type=URL; URL=\"http://127.0.0.2/\"",
            "message/delivery-status",
            "application/pdf",
            "application/zip",
            "application/ms-tnef",
            "image/png",
            "text/plain; " + "a=b; ".repeat(20_000));

    private static final List<String> ENCODINGS = List.of(
            "base64",
            "quoted-printable",
            "7bit",
            "8bit",
            "binary",
            "uuencode",
            "x-uue",
            "nonsense",
            "",
            "gzip",
            "base64, base64");

    private static final List<String> HEADERS = List.of(
            "Subject: =?utf-8?B?????=",
            "Subject: =?nonsense?Q?a?=",
            "Subject: =?utf-8?Q?=00=0a?=",
            "Subject: " + "=?utf-8?Q?a?= ".repeat(20_000),
            "Date: never",
            "Date: Mon, 99 Zzz 99999 99:99:99 +9999",
            "Date:",
            "From:",
            "From: <",
            "From: \"",
            "From: (((((",
            "From: " + "(".repeat(50_000),
            "To: " + "a@b.example, ".repeat(30_000),
            "MIME-Version: 99",
            "Content-Disposition: attachment; filename=../../a",
            "Content-ID: <",
            "Received: " + "a ".repeat(100_000),
            "X: " + "a\r\n ".repeat(50_000),
            "nonsense",
            ": a",
            "\u0000: a",
            "Subject\u0000: a",
            "Content-Length: -1",
            "Content-Type: text/html\r\nContent-Type: text/plain");

    @Override
    public Stream<Case> cases(Places places) {
        Map<String, Bytes> all = new LinkedHashMap<>();
        for (String type : TYPES) {
            all.put("of type " + shown(type), Paper.mail("Content-Type: " + type + "\r\n", Make.PROSE));
            all.put(
                    "a part of type " + shown(type),
                    Paper.mail(
                            "Content-Type: multipart/mixed; boundary=o\r\n",
                            "--o\r\nContent-Type: " + type + "\r\n\r\n" + Make.PROSE + "\r\n--o--"));
        }
        for (String encoding : ENCODINGS) {
            all.put("words in " + encoding, Paper.mail("Content-Transfer-Encoding: " + encoding + "\r\n", Make.PROSE));
            all.put(
                    "signs in " + encoding,
                    Paper.mail("Content-Transfer-Encoding: " + encoding + "\r\n", "=".repeat(100_000)));
            all.put(
                    "broken in " + encoding,
                    Paper.mail(
                            "Content-Transfer-Encoding: " + encoding + "\r\n",
                            "=0\r\n=\r\n=zz==QQ=\u0000" + Make.PROSE));
        }
        HEADERS.forEach(header -> all.put("with " + shown(header), Paper.mail(header + "\r\n", Make.PROSE)));
        parts(all);
        return all.entrySet().stream()
                .map(each -> Case.of(
                        "letters", each.getKey(), new Way.File("a.eml", "message/rfc822", each.getValue(), Map.of())));
    }

    private static String shown(String text) {
        return Make.quoted(text.length() > 70 ? text.substring(0, 70) : text);
    }

    private static void parts(Map<String, Bytes> all) {
        String mixed = "Content-Type: multipart/mixed; boundary=b\r\n";
        all.put("parts without an end", Paper.mail(mixed, "--b\r\n\r\n" + Make.PROSE));
        all.put("an end without parts", Paper.mail(mixed, "--b--"));
        all.put(
                "words before and behind its parts",
                Paper.mail(mixed, Make.PROSE + "\r\n--b\r\n\r\nx\r\n--b--\r\n" + Make.PROSE));
        all.put(
                "many parts",
                () -> Paper.mail(mixed, "--b\r\n\r\nx\r\n".repeat(50_000)).make());
        all.put(
                "parts in parts, all alike",
                () -> Paper.mail(mixed, ("--b\r\n" + mixed + "\r\n").repeat(10_000))
                        .make());
        all.put("parts in parts, each its own", () -> {
            StringBuilder body = new StringBuilder();
            for (int i = 0; i < 5_000; i++) {
                body.append("--b")
                        .append(i == 0 ? "" : i - 1)
                        .append("\r\nContent-Type: multipart/mixed; boundary=b")
                        .append(i)
                        .append("\r\n\r\n");
            }
            return Paper.mail(mixed, body + Make.PROSE).make();
        });
        all.put(
                "letters in letters",
                () -> ("Content-Type: message/rfc822\r\n\r\n".repeat(10_000) + Make.PROSE)
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        all.put("many headers", Make.repeated("", "X-A: b\r\n", 300_000, "\r\n" + Make.PROSE));
        all.put("a header without end", Make.repeated("Subject: ", "a", 5_000_000, ""));
        all.put(
                "a long boundary",
                () -> Paper.mail("Content-Type: multipart/mixed; boundary=" + "b".repeat(100_000) + "\r\n", "--b")
                        .make());
        all.put(
                "almost the boundary",
                () -> Paper.mail(
                                "Content-Type: multipart/mixed; boundary=" + "-".repeat(60) + "\r\n",
                                "-".repeat(3_000_000))
                        .make());
        all.put("an attached bomb", () -> {
            String zip = java.util.Base64.getMimeEncoder()
                    .encodeToString(Make.zip(new Make.Entry("a", Make.zeros(100_000_000)))
                            .make());
            return Paper.mail(
                            mixed,
                            "--b\r\n\r\n" + Make.PROSE
                                    + "\r\n--b\r\nContent-Type: application/zip\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                                    + zip + "\r\n--b--")
                    .make();
        });
        all.put("line ends of one sign", Make.utf8("From: a\rSubject: b\r\r" + Make.PROSE));
        all.put("nothing", Make.utf8(""));
        all.put("one line end", Make.utf8("\r\n"));
        for (int i = 1; i < 8; i++) {
            all.put(
                    "cut off after " + i + " of 8",
                    Make.cut(
                            Paper.mail(mixed, "--b\r\nContent-Type: text/html\r\n\r\n" + Make.PAGE + "\r\n--b--"),
                            i / 8.0));
        }
    }
}
