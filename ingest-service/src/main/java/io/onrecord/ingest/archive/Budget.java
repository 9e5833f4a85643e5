package io.onrecord.ingest.archive;

import io.onrecord.contracts.api.ProblemException;

/** How much more of one archive may be unpacked. */
final class Budget {
    private static final long FLOOR = 16L << 20;

    private final long bytes;
    private final String limit;
    private final int maxEntries;
    private long left;
    private int entries;

    /**
     * Of one archive.
     *
     * @param packed its size in bytes
     */
    Budget(long packed, ArchiveLimits limits) {
        long byRatio = Math.max(FLOOR, packed * limits.maxRatio());
        this.bytes = Math.min(byRatio, limits.maxUnpackedBytes());
        this.limit = byRatio < limits.maxUnpackedBytes() ? limits.maxRatio() + " times its own size" : bytes + " bytes";
        this.maxEntries = limits.maxEntries();
        this.left = bytes;
    }

    /**
     * Notes that bytes were unpacked.
     *
     * @throws ProblemException when they are too many
     */
    void spend(long unpacked) {
        left -= unpacked;
        if (left < 0) {
            throw Broken.tooLarge("it unpacks to more than " + limit);
        }
    }

    /** Notes one more entry; the same. */
    void enter() {
        entries++;
        if (entries > maxEntries) {
            throw Broken.tooLarge("it has more than " + maxEntries + " entries");
        }
    }
}
