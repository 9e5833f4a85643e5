package io.onrecord.local.load;

/**
 * What became of a load.
 *
 * @param created new in the record
 * @param known already there
 * @param refused not taken in
 * @param extracted read, of the taken ones
 * @param failed taken in, but extraction gave up or took too long
 * @param waited whether extraction was waited for
 */
public record LoadReport(long created, long known, long refused, long extracted, long failed, boolean waited) {
    public boolean good() {
        return refused == 0 && failed == 0;
    }

    public String line() {
        String taken = created + " new, " + known + " known, " + refused + " refused";
        return waited ? taken + ", " + extracted + " extracted, " + failed + " failed" : taken;
    }
}
