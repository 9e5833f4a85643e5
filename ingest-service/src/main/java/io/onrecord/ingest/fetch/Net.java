package io.onrecord.ingest.fetch;

import java.net.InetAddress;

/** A network: the addresses that begin with the same bits. */
final class Net {
    private final byte[] start;
    private final int bits;
    private final String what;

    private Net(byte[] start, int bits, String what) {
        this.start = start;
        this.bits = bits;
        this.what = what;
    }

    /**
     * Reads it.
     *
     * @param written such as {@code 10.0.0.0/8}; without a slash it is that one address
     * @param what an address in it is, in words
     * @throws IllegalArgumentException when it is no network
     */
    static Net of(String written, String what) {
        int slash = written.indexOf('/');
        byte[] start = InetAddress.ofLiteral(slash < 0 ? written : written.substring(0, slash))
                .getAddress();
        int bits = slash < 0 ? start.length * 8 : Integer.parseInt(written.substring(slash + 1));
        if (bits < 0 || bits > start.length * 8) {
            throw new IllegalArgumentException(written + " is no network");
        }
        return new Net(start, bits, what);
    }

    /** Whether it is an address in numbers; no host name looks like one, see {@link Authority}. */
    static boolean isLiteral(String host) {
        return host.indexOf(':') >= 0 || host.chars().allMatch(each -> each == '.' || Character.isDigit(each));
    }

    boolean contains(byte[] address) {
        if (address.length != start.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((address[bit / 8] & mask) != (start[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }

    String what() {
        return what;
    }
}
