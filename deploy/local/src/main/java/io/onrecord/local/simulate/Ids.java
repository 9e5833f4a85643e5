package io.onrecord.local.simulate;

import java.util.UUID;
import java.util.random.RandomGenerator;

/** Ids that a seed repeats. */
final class Ids {
    private static final long VERSION = 0x4000L;
    private static final long VERSION_BITS = 0xf000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long VARIANT_BITS = 0xc000_0000_0000_0000L;

    private Ids() {}

    /** A random one as of RFC 9562, version 4. */
    static UUID random(RandomGenerator random) {
        return new UUID((random.nextLong() & ~VERSION_BITS) | VERSION, (random.nextLong() & ~VARIANT_BITS) | VARIANT);
    }

    /** Whether Postgres, which compares them byte by byte, would put one before the other. */
    static boolean isBefore(UUID one, UUID other) {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high < 0
                || (high == 0
                        && Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits()) < 0);
    }
}
