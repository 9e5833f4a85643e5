package io.onrecord.ingest.fetch;

import java.net.IDN;
import java.net.InetAddress;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of an address that says whom to ask.
 *
 * @param port -1 when it is not given
 */
record Authority(String host, int port) {
    private static final Pattern PARTS = Pattern.compile("(\\[[^\\]]*\\]|[^:]*)(?::([0-9]{0,5}))?");
    private static final Pattern NAME =
            Pattern.compile("[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?(\\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*");
    private static final Pattern ENDS_IN_NUMBER = Pattern.compile("(.*\\.)?([0-9]+|0x[0-9a-f]*)");
    private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final Pattern DOTTED = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");

    static Authority of(String written) throws NotAllowed {
        if (written.indexOf('@') >= 0) {
            throw new NotAllowed("the address has a user name or password in it; leave it out");
        }
        Matcher parts = PARTS.matcher(written);
        if (!parts.matches()) {
            throw new NotAllowed("the address names no host that can be read");
        }
        String port = parts.group(2);
        int number = port == null || port.isEmpty() ? -1 : Integer.parseInt(port);
        if (number == 0 || number > 0xFFFF) {
            throw new NotAllowed("there is no port " + number);
        }
        String host = parts.group(1);
        return new Authority(host.startsWith("[") && host.endsWith("]") ? version6(host) : name(host), number);
    }

    private static String version6(String bracketed) throws NotAllowed {
        String literal = bracketed.substring(1, bracketed.length() - 1);
        if (literal.indexOf('%') >= 0 || literal.indexOf(':') < 0) {
            throw new NotAllowed("[" + Target.shortened(literal) + "] is no address that can be fetched from");
        }
        try {
            return InetAddress.ofLiteral(literal).getHostAddress();
        } catch (IllegalArgumentException unreadable) {
            throw new NotAllowed("[" + Target.shortened(literal) + "] is no address that can be fetched from");
        }
    }

    private static String name(String written) throws NotAllowed {
        String host;
        try {
            // Full-width and other odd digits become plain ones here, so that they are seen below.
            host = IDN.toASCII(written).toLowerCase(Locale.ROOT);
        } catch (RuntimeException unreadable) {
            throw new NotAllowed("the host name " + Target.shortened(written) + " cannot be read");
        }
        String plain = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        if (plain.isEmpty()) {
            throw new NotAllowed("the address names no host");
        }
        if (plain.length() > 253 || !NAME.matcher(plain).matches()) {
            throw new NotAllowed("the host name " + Target.shortened(plain) + " cannot be read");
        }
        if (ENDS_IN_NUMBER.matcher(plain).matches() && !DOTTED.matcher(plain).matches()) {
            throw new NotAllowed(
                    "the host " + plain + " is a number in an unusual spelling; write it as four numbers with dots");
        }
        return plain;
    }
}
