package io.onrecord.ingest.position;

import io.onrecord.contracts.api.PositionChange;
import io.onrecord.contracts.api.ProblemException;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Two statements that are decided on, whichever was named first.
 *
 * @param one the lesser id, as Postgres orders them
 */
record Two(UUID one, UUID other) {
    private static final String ID = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    private static final Pattern BOTH = Pattern.compile("(" + ID + ")" + PositionChange.AND + "(" + ID + ")");

    /** @throws ProblemException when it is not two ids */
    static Two of(String id) {
        var both = BOTH.matcher(id);
        if (!both.matches()) {
            throw invalid("the address takes the ids of two statements with " + PositionChange.AND
                    + " between them, as /api/v1/positions/changes gives them");
        }
        var first = UUID.fromString(both.group(1));
        var second = UUID.fromString(both.group(2));
        if (first.equals(second)) {
            throw invalid("a statement does not change itself: give two different ones");
        }
        boolean isOrdered = first.toString().compareTo(second.toString()) < 0;
        return isOrdered ? new Two(first, second) : new Two(second, first);
    }

    private static ProblemException invalid(String detail) {
        return new ProblemException(422, "change-invalid", "The verdict cannot be accepted", detail);
    }
}
