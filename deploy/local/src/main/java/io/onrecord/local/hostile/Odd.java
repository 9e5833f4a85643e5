package io.onrecord.local.hostile;

import java.util.LinkedHashMap;
import java.util.Map;

/** Values that nobody expects where words are. */
final class Odd {
    private Odd() {}

    /** As they stand in JSON, by name. */
    static Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("null", "null");
        values.put("true", "true");
        values.put("a number", "7");
        values.put("a huge number", "1e999999999");
        values.put("a long number", "9".repeat(100_000));
        values.put("an empty list", "[]");
        values.put("a list of words", "[\"a\",\"b\"]");
        values.put("an empty object", "{}");
        values.put("an object", "{\"text\":\"a\"}");
        values.put("lists in lists", "[".repeat(3_000) + "]".repeat(3_000));
        values.put("objects in objects", "{\"a\":".repeat(3_000) + "1" + "}".repeat(3_000));
        values.put("nothing", "\"\"");
        values.put("spaces", "\"  \\t\\n \"");
        values.put("a NUL", "\"\\u0000\"");
        values.put("controls", "\"a\\u0001\\u0007\\u001b[31m\\u007f\\u0085b\"");
        values.put("half a pair", "\"\\ud83d\"");
        values.put("halves in the wrong order", "\"\\ude00\\ud83d\"");
        values.put("no characters", "\"\\uffff\\ufffe\\ufdd0\"");
        values.put("turned writing", "\"\\u202e\\u2066olleh\\u200f\"");
        values.put("marks without a letter", "\"" + "\\u0301".repeat(10_000) + "\"");
        values.put("one letter, very often", "\"" + "a".repeat(1_000_000) + "\"");
        values.put("line ends", "\"" + "\\n".repeat(300_000) + "\"");
        values.put("emojis of many parts", "\"" + "\\ud83d\\udc68\\u200d".repeat(20_000) + "\"");
        values.put("markup", "\"<script>alert(1)</script><img src=x onerror=y>\"");
        values.put("a query", "\"'; DROP TABLE article; --\"");
        values.put("a template", "\"{{7*7}}${jndi:ldap://127.0.0.2/a}#{1}\"");
        values.put("a path", "\"../../../../etc/passwd\"");
        values.put("an address", "\"http://127.0.0.2:1/\"");
        values.put("a date that is none", "\"2024-02-31T25:61:61Z\"");
        values.put("a far date", "\"+999999999-12-31\"");
        values.put("a date before all", "\"-4713-01-01\"");
        return values;
    }
}
