package io.onrecord.ingest.copy;

/** Makes numbers that are as good as drawn by lot, always the same ones: what is kept was made by them. */
final class Mix {
    private Mix() {}

    /** The last step of SplitMix64: every bit of the result depends on every bit given. */
    static long mix(long given) {
        long mixed = given + 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
