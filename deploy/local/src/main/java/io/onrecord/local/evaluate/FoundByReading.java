package io.onrecord.local.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import io.onrecord.extraction.evaluation.AnnotatedStatement;
import io.onrecord.local.extract.Reading;
import io.onrecord.local.extract.Unreadable;
import java.util.List;

/** Reads each article as {@code ./onrecord extract} does, through the same format. */
final class FoundByReading implements Finder {
    private final Reading reading;

    FoundByReading(Reading reading) {
        this.reading = reading;
    }

    @Override
    public List<AnnotatedStatement> found(Origin origin, JsonNode json, String id, String text) {
        try {
            return Lines.article(origin, reading.read(json, id)).statements();
        } catch (Unreadable reason) {
            throw new BadInput(origin, reason);
        }
    }

    @Override
    public void finish() {
        // Nothing was read that was not asked for.
    }
}
