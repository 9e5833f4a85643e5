package io.onrecord.ingest.table;

/** What stands between the cells of a table: the sign of several that its header has most often, outside quotation marks. */
public final class Delimiter {
    private static final String SIGNS = ",;\t|";

    private Delimiter() {}

    /**
     * Guesses.
     *
     * @param start of the table, its whole header if possible
     */
    public static char of(String start) {
        int[] counts = new int[SIGNS.length()];
        boolean quoted = false;
        for (int i = 0; i < start.length() && (quoted || start.charAt(i) != '\n'); i++) {
            char sign = start.charAt(i);
            quoted ^= sign == '"';
            int which = quoted ? -1 : SIGNS.indexOf(sign);
            if (which >= 0) {
                counts[which]++;
            }
        }
        int most = 0;
        for (int i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return SIGNS.charAt(most);
    }
}
