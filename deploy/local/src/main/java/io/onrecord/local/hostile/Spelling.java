package io.onrecord.local.hostile;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The ways in which one IPv4 address can be written where a host is expected, honest and other. */
final class Spelling {
    /** How an address is written; given its four numbers. */
    private interface Way extends Function<int[], String> {}

    private static final Map<String, Way> WAYS = ways();

    private Spelling() {}

    /** By the name of the way, without those that are the same for this one: the host as it stands in an address, with what comes before it. */
    static Map<String, String> of(String dotted) {
        int[] numbers = java.util.Arrays.stream(dotted.split("\\."))
                .mapToInt(Integer::parseInt)
                .toArray();
        Map<String, String> all = new LinkedHashMap<>();
        WAYS.forEach((name, way) -> {
            String written = way.apply(numbers);
            if (!all.containsValue(written)) {
                all.put(name, written);
            }
        });
        return all;
    }

    private static Map<String, Way> ways() {
        Map<String, Way> ways = new LinkedHashMap<>();
        numbers(ways);
        bases(ways);
        letters(ways);
        version6(ways);
        tricks(ways);
        return ways;
    }

    private static void numbers(Map<String, Way> ways) {
        ways.put("dotted", n -> join(n, "%d"));
        ways.put("dotted with a last dot", n -> join(n, "%d") + ".");
        ways.put("dotted with two last dots", n -> join(n, "%d") + "..");
        ways.put("dotted with zeros before", n -> join(n, "%03d"));
        ways.put("one decimal", n -> String.valueOf(whole(n)));
        ways.put("one decimal, over the top", n -> String.valueOf(whole(n) + (1L << 32)));
        ways.put("one decimal, negative", n -> String.valueOf((int) whole(n)));
        ways.put("three numbers", n -> n[0] + "." + n[1] + "." + (n[2] * 256 + n[3]));
        ways.put("two numbers", n -> n[0] + "." + (whole(n) & 0xFFFFFF));
        ways.put("five numbers", n -> join(n, "%d") + ".0");
    }

    private static void bases(Map<String, Way> ways) {
        ways.put("one hexadecimal", n -> "0x" + Long.toHexString(whole(n)));
        ways.put(
                "one hexadecimal in capitals",
                n -> "0X" + Long.toHexString(whole(n)).toUpperCase(Locale.ROOT));
        ways.put("one hexadecimal with zeros", n -> "0x0000000" + Long.toHexString(whole(n)));
        ways.put("one octal", n -> "0" + Long.toOctalString(whole(n)));
        ways.put("dotted octal", n -> join(n, "0%o"));
        ways.put("dotted octal with zeros", n -> join(n, "0000%o"));
        ways.put("dotted hexadecimal", n -> join(n, "0x%x"));
        ways.put("hexadecimal, then decimal", n -> String.format("0x%x.%d.%d.%d", n[0], n[1], n[2], n[3]));
        ways.put("octal, then decimal", n -> String.format("0%o.%d.%d.%d", n[0], n[1], n[2], n[3]));
        ways.put("decimal, then octal", n -> String.format("%d.%d.%d.0%o", n[0], n[1], n[2], n[3]));
        ways.put("two numbers, hexadecimal", n -> String.format("0x%x.0x%x", n[0], whole(n) & 0xFFFFFF));
    }

    private static void letters(Map<String, Way> ways) {
        ways.put("full-width digits", n -> shifted(join(n, "%d"), '\uFF10'));
        ways.put("mathematical digits", n -> mathematical(join(n, "%d")));
        ways.put("Arabic digits", n -> shifted(join(n, "%d"), '\u0660'));
        ways.put("ideographic stops", n -> join(n, "%d").replace('.', '\u3002'));
        ways.put("half-width stops", n -> join(n, "%d").replace('.', '\uFF61'));
        ways.put("percent-encoded digits", n -> percent(join(n, "%d"), false));
        ways.put("percent-encoded stops", n -> join(n, "%d").replace(".", "%2e"));
        ways.put("soft hyphens", n -> join(n, "%d").replace(".", "\u00AD."));
        ways.put("zero-width joiners", n -> join(n, "%d").replace(".", "\u200D."));
    }

    private static void version6(Map<String, Way> ways) {
        ways.put("mapped", n -> "[::ffff:" + join(n, "%d") + "]");
        ways.put("mapped in hexadecimal", n -> "[::ffff:" + halves(n) + "]");
        ways.put("mapped in full", n -> "[0000:0000:0000:0000:0000:FFFF:" + halves(n) + "]");
        ways.put("mapped with a zone", n -> "[::ffff:" + join(n, "%d") + "%25lo]");
        ways.put("compatible", n -> "[::" + join(n, "%d") + "]");
        ways.put("translated", n -> "[::ffff:0:" + join(n, "%d") + "]");
        ways.put("NAT64", n -> "[64:ff9b::" + join(n, "%d") + "]");
        ways.put("NAT64 in hexadecimal", n -> "[64:ff9b::" + halves(n) + "]");
        ways.put("NAT64, a local prefix", n -> "[64:ff9b:1::" + halves(n) + "]");
        ways.put("6to4", n -> "[2002:" + halves(n) + "::1]");
        ways.put(
                "Teredo",
                n -> String.format("[2001:0:4136:e378:8000:63bf:%x:%x]", ~half(n, 0) & 0xFFFF, ~half(n, 2) & 0xFFFF));
        ways.put("ISATAP", n -> "[2a00:1450:4001::5efe:" + join(n, "%d") + "]");
        ways.put("unbracketed mapped", n -> "::ffff:" + join(n, "%d"));
    }

    private static void tricks(Map<String, Way> ways) {
        ways.put("behind a user", n -> "news.example@" + join(n, "%d"));
        ways.put("behind a user and a password", n -> "news.example:80@" + join(n, "%d"));
        ways.put("behind a user in percent", n -> "news.example%40" + join(n, "%d"));
        ways.put("behind a backslash", n -> "news.example\\@" + join(n, "%d"));
        ways.put("before a backslash", n -> join(n, "%d") + "\\@news.example");
        ways.put("behind a fragment", n -> "#@" + join(n, "%d"));
        ways.put("behind a slash", n -> "/" + join(n, "%d"));
        ways.put("with a tab in it", n -> join(n, "%d").replaceFirst("\\.", "\t."));
        ways.put("with a line end in it", n -> join(n, "%d").replaceFirst("\\.", "\r\n."));
        ways.put("with a NUL behind", n -> join(n, "%d") + "\u0000.news.example");
        ways.put("with a space before", n -> " " + join(n, "%d"));
    }

    private static String join(int[] numbers, String format) {
        return String.format(
                String.join(".", format, format, format, format), numbers[0], numbers[1], numbers[2], numbers[3]);
    }

    private static long whole(int[] n) {
        return ((long) n[0] << 24) + ((long) n[1] << 16) + ((long) n[2] << 8) + n[3];
    }

    private static int half(int[] n, int from) {
        return n[from] * 256 + n[from + 1];
    }

    private static String halves(int[] n) {
        return String.format("%x:%x", half(n, 0), half(n, 2));
    }

    private static String shifted(String digits, char zero) {
        return digits.chars()
                .map(each -> each == '.' ? each : each - '0' + zero)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String mathematical(String digits) {
        return digits.chars()
                .map(each -> each == '.' ? each : each - '0' + 0x1D7CE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String percent(String text, boolean stops) {
        return text.chars()
                .mapToObj(each -> each == '.' && !stops ? "." : String.format("%%%02x", each))
                .collect(java.util.stream.Collectors.joining());
    }
}
