package io.onrecord.query.page;

import io.onrecord.query.problem.Problems;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The parameters of every list. */
public final class PageParameters {
    static final int LARGEST = 200;
    static final int USUAL = 50;

    @Parameter(
            description = "Where to go on: 'next' of the page before, unchanged. Leave it out for the first page.",
            schema = @Schema(type = SchemaType.STRING, maxLength = 400))
    @QueryParam("cursor")
    public @Nullable String cursor;

    @Parameter(
            description = "How many items a page may have.",
            example = "50",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
    @QueryParam("limit")
    public @Nullable String limit;

    /** What is asked for, of the list with this name. */
    public PageRequest of(String list) {
        return new PageRequest(
                list, parsedLimit(), cursor == null || cursor.isEmpty() ? null : Cursor.decoded(cursor, list));
    }

    private int parsedLimit() {
        if (limit == null || limit.isEmpty()) {
            return USUAL;
        }
        if (!limit.matches("[0-9]{1,6}")) {
            throw outside();
        }
        int number = Integer.parseInt(limit);
        if (number < 1 || number > LARGEST) {
            throw outside();
        }
        return number;
    }

    private RuntimeException outside() {
        return Problems.invalid("limit", "must be a whole number from 1 to " + LARGEST + ", not '" + limit + "'");
    }
}
