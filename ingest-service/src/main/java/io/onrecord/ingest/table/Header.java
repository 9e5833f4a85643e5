package io.onrecord.ingest.table;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where in a row each field stands. */
record Header(Map<Field, Integer> places) {

    /**
     * By what was said, and for the rest by what the columns are called.
     *
     * @throws io.onrecord.contracts.api.ProblemException column-unknown, column-of-text-missing
     */
    static Header of(List<String> names, Columns columns) {
        Map<Field, Integer> places = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            @Nullable String given = columns.given().get(field);
            int place = given == null ? ColumnNames.find(field, names) : given(field, given, names);
            if (place >= 0) {
                places.put(field, place);
            }
        }
        return new Header(withOneBody(places, columns, names));
    }

    private static int given(Field field, String column, List<String> names) {
        if (column.isEmpty()) {
            return -1;
        }
        int place = names.indexOf(column);
        if (place < 0) {
            place = names.stream().map(String::toLowerCase).toList().indexOf(column.toLowerCase(java.util.Locale.ROOT));
        }
        if (place < 0) {
            throw Columns.unknown(field, column, names);
        }
        return place;
    }

    /** A table may hold both the text and the page it was taken from; what was said decides, else the text. */
    private static Map<Field, Integer> withOneBody(Map<Field, Integer> places, Columns columns, List<String> names) {
        if (!places.containsKey(Field.TEXT) && !places.containsKey(Field.HTML)) {
            throw Columns.noText(names);
        }
        if (places.containsKey(Field.TEXT) && places.containsKey(Field.HTML)) {
            boolean page =
                    columns.given().containsKey(Field.HTML) && !columns.given().containsKey(Field.TEXT);
            places.remove(page ? Field.TEXT : Field.HTML);
        }
        return places;
    }

    @Nullable
    String cell(Field field, List<String> row) {
        @Nullable Integer place = places.get(field);
        return place == null || place >= row.size() || row.get(place).isBlank() ? null : row.get(place);
    }
}
