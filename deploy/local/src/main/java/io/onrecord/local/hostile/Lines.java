package io.onrecord.local.hostile;

import io.onrecord.local.hostile.Case.Bytes;
import io.onrecord.local.hostile.Case.Way;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** JSON Lines that are long, many, torn or none. */
final class Lines implements Family {
    private static final String LINE = "{\"text\":" + Make.quoted(Make.PROSE) + "}\n";

    private static final List<String> BETWEEN = List.of(
            "",
            "\r",
            "\r\n\r\n",
            "\u2028",
            "\u0085",
            "\u000b",
            "\f",
            "\u0000",
            ",",
            ",\n",
            "[\n",
            "]\n",
            " ",
            "//\n",
            "#\n",
            "\u001e",
            "\uFEFF",
            "{\n",
            "}\n",
            "null\n",
            "[]\n",
            "1\n",
            "\"a\"\n",
            "{}\n",
            "{\"text\":\n",
            "{\"text\":\"\"}\n",
            "{\"html\":\"<p>\"}\n",
            "\\\n");

    @Override
    public Stream<Case> cases(Places places) {
        Map<String, Bytes> all = new LinkedHashMap<>();
        for (String between : BETWEEN) {
            all.put(
                    "between lines: " + Make.quoted(between),
                    Make.utf8(LINE.strip()
                            + between
                            + LINE.replace("noon", "night").strip()
                            + between));
        }
        all.put("nothing", Make.utf8(""));
        all.put("one long line", Make.repeated("{\"text\":\"", "a", 8_000_000, "\"}"));
        all.put(
                "a long line between two",
                Make.repeated(LINE + "{\"a\":\"", "a", 7_000_000, "\"}\n" + LINE.replace("noon", "dawn")));
        all.put("a line that does not end", Make.repeated(LINE + "{\"text\":\"", "a", 100_000, ""));
        all.put("many empty lines", Make.repeated("", "\n", 5_000_000, LINE));
        all.put("many lines that are none", Make.repeated("", "x\n", 60_000, ""));
        all.put("more lines than are taken", Make.repeated("", "{}\n", 12_000, ""));
        all.put("the same line again", Make.repeated("", LINE, 2_000, ""));
        all.put(
                "one address, many texts",
                () -> Make.written(out -> {
                    for (int i = 0; i < 300; i++) {
                        out.write(("{\"url\":\"http://news.example/same\",\"text\":\"Turn " + i + ".\"}\n")
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
                    }
                }));
        all.put(
                "one text, many addresses",
                () -> Make.written(out -> {
                    for (int i = 0; i < 300; i++) {
                        out.write(("{\"url\":\"http://n" + i + ".example/\",\"text\":\"One text in many places.\"}\n")
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
                    }
                }));
        all.put("zeros", Make.zeros(3_000_000));
        all.put("deep", Make.repeated("", "[".repeat(2_000) + "\n", 200, ""));
        Odd.values().forEach((name, value) -> all.put("a line that is " + name, Make.utf8(value + "\n" + LINE)));
        return all.entrySet().stream()
                .map(each -> Case.of(
                        "JSON Lines",
                        each.getKey(),
                        new Way.File("a.jsonl", "application/jsonl", each.getValue(), Map.of())));
    }
}
