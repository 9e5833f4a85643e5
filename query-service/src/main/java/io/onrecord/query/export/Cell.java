package io.onrecord.query.export;

import org.jspecify.annotations.Nullable;

/** A cell of a table that people may open in a spreadsheet. */
public final class Cell {
    private Cell() {}

    /** A spreadsheet would take some words for formulas; they get an apostrophe before them. */
    public static @Nullable String safe(@Nullable String cell) {
        return cell != null && !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
