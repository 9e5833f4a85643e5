package io.onrecord.local.hostile;

import io.onrecord.local.hostile.Case.Bytes;
import io.onrecord.local.hostile.Case.Way;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Tables with quotes that do not close, columns that are not there, and formulas. */
final class Tables implements Family {
    private static final List<String> DELIMITERS = List.of(",", ";", "\t", "|", ":", " ", "\u0001", "~");

    private static final List<String> HEADERS = List.of(
            "",
            "text",
            "text,text",
            "TEXT,Text,text",
            "\"text",
            "text\"",
            "\"te\"\"xt\"",
            ",",
            ",,,",
            "text,",
            "a,b,c",
            "\uFEFFtext",
            "text\u0000",
            "' text '",
            "text,url,title,outlet,publishedAt,html,body,content",
            "html",
            "url",
            "1,2,3",
            "text\r\ntext",
            "sep=,\ntext",
            "#text",
            "=text");

    private static final List<String> ROWS = List.of(
            "\"",
            "\"\"",
            "\"\"\"",
            "\"a",
            "a\"",
            "a\"b",
            "\"a\"b",
            "\"a\"\"",
            "\"a\nb",
            "\"a\r\nb\",c",
            ",",
            ",,,,,,",
            "a,b,c,d,e,f,g,h,i,j",
            "",
            "\n\n\n",
            "\r\r",
            "\u0000",
            "=1+1",
            "=cmd|'/c calc'!A0",
            "@SUM(1)",
            "+1",
            "-1",
            "\\\"a\\\"",
            "'a'",
            "\\N",
            "NULL",
            "\ufeffa",
            "\u2028a");

    private static final List<String> COLUMNS = List.of(
            "",
            ":",
            "text",
            "text:",
            ":text",
            "text:a,text:b",
            "text:a:b",
            "text:nosuch",
            "nosuch:text",
            ",,,",
            "text:\u0000",
            "text:0",
            "text:-1",
            "text:1e9",
            "TEXT:a",
            " text : a ",
            "text:a\nurl:b",
            "a".repeat(10_000),
            "text:a,".repeat(3_000),
            "text:\"a\"");

    @Override
    public Stream<Case> cases(Places places) {
        Stream<Case> named = all().entrySet().stream().map(each -> table(each.getKey(), each.getValue(), Map.of()));
        Stream<Case> chosen = COLUMNS.stream()
                .flatMap(columns -> Stream.of("a,b\n1," + Make.PROSE, "{\"a\":\"b\"}")
                        .map(text -> Case.of(
                                "tables",
                                "columns for " + text.charAt(0) + ": "
                                        + Make.quoted(columns.length() > 40 ? columns.length() + " letters" : columns),
                                new Way.File(
                                        text.startsWith("{") ? "a.jsonl" : "a.csv",
                                        "text/plain",
                                        Make.utf8(text),
                                        Map.of("columns", columns)))));
        return Stream.concat(named, chosen);
    }

    private static Map<String, Bytes> all() {
        Map<String, Bytes> all = new LinkedHashMap<>();
        for (String header : HEADERS) {
            all.put("under the header " + Make.quoted(header), Make.utf8(header + "\n\"" + Make.PROSE + "\",b,c\n"));
        }
        for (String row : ROWS) {
            all.put(
                    "the row " + Make.quoted(row),
                    Make.utf8("text,url,outlet\n" + row + "\n\"" + Make.PROSE + "\",,Wire\n"));
            all.put(
                    "at the end " + Make.quoted(row),
                    Make.utf8("text,url,outlet\n\"" + Make.PROSE + "\",,Wire\n" + row));
        }
        for (String delimiter : DELIMITERS) {
            all.put(
                    "between fields " + Make.quoted(delimiter),
                    Make.utf8("text" + delimiter + "outlet\nWords of the harbour" + delimiter + "Wire\n"));
            all.put("nothing but " + Make.quoted(delimiter), Make.repeated("", delimiter, 1_000_000, "\n"));
            all.put(
                    "many columns by " + Make.quoted(delimiter),
                    Make.repeated("text", delimiter + "a", 300_000, "\nwords\n"));
        }
        all.put("nothing", Make.utf8(""));
        all.put("only a header", Make.utf8("text,url"));
        all.put("a long header", Make.repeated("", "h", 5_000_000, "\nwords"));
        all.put("a long field", Make.repeated("text\n\"", "a", 8_000_000, "\"\n"));
        all.put("a quote that does not close", Make.repeated("text\n\"", "words, words\n", 500_000, ""));
        all.put("quotes and nothing else", Make.repeated("text\n", "\"", 3_000_001, ""));
        all.put("many rows", Make.repeated("text\n", "\n", 3_000_000, ""));
        all.put("many rows of wrong length", Make.repeated("text,url\n", "a,b,c\n", 9_000, ""));
        all.put("more rows than are taken", Make.repeated("url\n", "http://a.example/\n", 12_000, ""));
        all.put("wide rows", Make.repeated("text\n", ",".repeat(20_000) + "\n", 300, ""));
        Odd.values()
                .forEach((name, value) -> all.put(
                        "a field that is " + name, Make.utf8("text,publishedAt\n" + value + "," + value + "\n")));
        return all;
    }

    private static Case table(String name, Bytes bytes, Map<String, String> fields) {
        return Case.of("tables", name, new Way.File("a.csv", "text/csv", bytes, fields));
    }
}
