package io.onrecord.ingest.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.onrecord.contracts.api.ProblemException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives the fields of a JSON object the names that they have in submissions. */
public final class RenameFields {
    private RenameFields() {}

    /**
     * A copy with other names. Numbers become text; what is null or not there stays away.
     *
     * @throws ProblemException column-unknown when the field that was to hold the text, or the page, is not there
     */
    public static ObjectNode in(ObjectNode object, Columns columns) {
        ObjectNode renamed = object.deepCopy();
        columns.given().keySet().forEach(field -> renamed.remove(field.written()));
        columns.given().forEach((field, name) -> {
            @Nullable JsonNode value = object.get(name);
            if (value == null && (field == Field.TEXT || field == Field.HTML) && !name.isEmpty()) {
                throw Columns.unknown(field, name, names(object));
            }
            if (value != null && !value.isNull()) {
                renamed.set(field.written(), value.isNumber() ? renamed.textNode(value.asText()) : value);
            }
        });
        return renamed;
    }

    private static List<String> names(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
