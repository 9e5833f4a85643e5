package io.onrecord.ingest.table;

import io.onrecord.contracts.api.ProblemException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of tables, or fields of JSON, somebody said hold what.
 *
 * @param given an empty name: the field is not to be taken from anywhere
 */
public record Columns(Map<Field, String> given) {
    public static final Columns NONE = new Columns(Map.of());

    private static final int MOST_NAMED = 30;

    public Columns {
        given = Map.copyOf(given);
    }

    /**
     * Reads {@code text:body,url:link}.
     *
     * @param written null or blank when nothing was said
     * @throws ProblemException columns-invalid
     */
    public static Columns of(@Nullable String written) {
        if (written == null || written.isBlank()) {
            return NONE;
        }
        Map<Field, String> given = new EnumMap<>(Field.class);
        for (String pair : written.split(",", -1)) {
            int colon = pair.indexOf(':');
            @Nullable
            Field field = colon < 0 ? null : Field.of(pair.substring(0, colon).strip());
            if (field == null) {
                throw invalid("'" + pair.strip() + "' does not name a field and its column");
            }
            if (given.put(field, pair.substring(colon + 1).strip()) != null) {
                throw invalid(field.written() + " is there twice");
            }
        }
        return new Columns(given);
    }

    public boolean isEmpty() {
        return given.isEmpty();
    }

    /**
     * There is no such column.
     *
     * @param there the columns that there are
     */
    static ProblemException unknown(Field field, String column, Collection<String> there) {
        return new ProblemException(
                422,
                "column-unknown",
                "There is no such column",
                field.written() + " was to be in '" + column + "', but the columns are " + names(there)
                        + "; name one of them with columns=" + field.written() + ":NAME");
    }

    static ProblemException noText(Collection<String> there) {
        return new ProblemException(
                422,
                "column-of-text-missing",
                "It is not clear which column holds the text",
                "the columns are " + names(there)
                        + "; say which with columns=text:NAME, or columns=html:NAME for pages");
    }

    private static String names(Collection<String> columns) {
        String named = String.join(
                ", ", columns.stream().limit(MOST_NAMED).map(Columns::shortened).toList());
        return columns.size() > MOST_NAMED ? named + ", …" : named;
    }

    private static String shortened(String name) {
        return name.length() <= 60 ? name : name.substring(0, 60) + "…";
    }

    private static ProblemException invalid(String detail) {
        return new ProblemException(
                422,
                "columns-invalid",
                "The columns cannot be understood",
                "columns: " + detail + "; write FIELD:COLUMN with commas between, the fields are " + Field.all());
    }
}
