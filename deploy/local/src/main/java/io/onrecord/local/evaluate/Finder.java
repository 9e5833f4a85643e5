package io.onrecord.local.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import io.onrecord.extraction.evaluation.AnnotatedStatement;
import java.util.List;

/** Where found statements come from. Asked from several threads. */
interface Finder {
    /**
     * What was found in an annotated article.
     *
     * @param json the whole line, which may say more than the annotation, such as the day of publication
     */
    List<AnnotatedStatement> found(Origin origin, JsonNode json, String id, String text);

    /** Called when all annotated articles were asked for; refuses what none of them asked for. */
    void finish();
}
