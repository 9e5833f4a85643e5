package io.onrecord.local.walk;

/**
 * A number as it stands on a page, and what it counts.
 *
 * @param text the words around it
 * @param atLeast whether there may be more
 * @param noun what is counted, in the singular; empty where the page leaves it to the list
 * @param list whose items are counted, an address of a page or of the API; empty where the number opens none
 */
record Claim(String text, long value, boolean atLeast, String noun, How how, String list) {
    /** What of the list is counted. */
    enum How {
        /** All of it. */
        WHOLE,
        /** What has no sure day. */
        UNDATED,
        /** What is of outlets that the page does not leave out. */
        COMPARED,
        /** Nothing says so. */
        UNTOLD
    }
}
