package io.onrecord.local.extract;

/**
 * One line of a file of JSON Lines.
 *
 * @param number from 1
 */
public record JsonLine(String file, int number, String json) {
    /** For messages. */
    public String origin() {
        return file + " line " + number;
    }

    /** For an article that has no id of its own. */
    public String id() {
        return file + "-" + number;
    }
}
