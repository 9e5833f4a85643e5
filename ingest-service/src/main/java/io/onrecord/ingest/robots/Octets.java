package io.onrecord.ingest.robots;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One spelling for paths and rules (RFC 9309, 2.2.2): plain letters plain, everything else percent-encoded, in upper case. */
final class Octets {
    private static final String UNRESERVED = "-._~";

    private Octets() {}

    static String normal(String written) {
        StringBuilder normal = new StringBuilder(written.length());
        byte[] octets = written.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < octets.length; i++) {
            int octet = octets[i] & 0xFF;
            int escaped = octet == '%' && i + 2 < octets.length ? hex(octets[i + 1], octets[i + 2]) : -1;
            if (escaped >= 0) {
                i += 2;
                append(normal, escaped, isUnreserved(escaped));
            } else {
                append(normal, octet, octet > ' ' && octet < 0x7F);
            }
        }
        return normal.toString();
    }

    private static void append(StringBuilder normal, int octet, boolean plain) {
        if (plain) {
            normal.append((char) octet);
        } else {
            normal.append(String.format(Locale.ROOT, "%%%02X", octet));
        }
    }

    private static boolean isUnreserved(int octet) {
        return octet < 0x7F && (Character.isLetterOrDigit(octet) || UNRESERVED.indexOf(octet) >= 0);
    }

    private static int hex(byte high, byte low) {
        int first = Character.digit(high, 16);
        int second = Character.digit(low, 16);
        return first < 0 || second < 0 ? -1 : first * 16 + second;
    }
}
