package io.onrecord.query.position;

import io.onrecord.contracts.api.PositionChange;
import io.onrecord.query.filter.Given;
import io.onrecord.query.problem.Problems;
import java.util.List;
import java.util.UUID;

/** The ids of two statements, as an address or a cursor names them. */
record Two(UUID one, UUID other) {

    static Two of(String name, String value) {
        int and = value.indexOf(PositionChange.AND);
        if (and < 0) {
            throw Problems.invalid(
                    name, "must be the ids of two statements with " + PositionChange.AND + " between them");
        }
        var two = new Two(Given.id(name, value.substring(0, and)), Given.id(name, value.substring(and + 1)));
        if (two.one.equals(two.other)) {
            throw Problems.invalid(name, "must be the ids of two different statements");
        }
        return two;
    }

    List<UUID> inOrder() {
        return List.of(one, other);
    }
}
