package io.onrecord.extraction.evaluation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How often the speaker is right.
 *
 * @param persons annotated statements by named persons
 * @param elsewhere those whose name stands further away
 * @param shares percentages by what they are of, in the order of the report; null where there is nothing to take a part of
 */
public record SpeakerFigures(int persons, int elsewhere, Map<String, @Nullable Double> shares) {
    static SpeakerFigures of(Tally tally) {
        int persons = tally.count(Count.PERSON);
        int elsewhere = tally.count(Count.ELSEWHERE);
        var shares = new LinkedHashMap<String, @Nullable Double>();
        shares.put("of matched", Percent.of(tally.count(Count.PERSON_RIGHT), tally.count(Count.PERSON_PAIRED)));
        shares.put("end to end", Percent.of(tally.count(Count.PERSON_RIGHT), persons));
        int touchedRight = tally.count(Count.PERSON_TOUCHED_RIGHT);
        shares.put("any overlap: of touched", Percent.of(touchedRight, tally.count(Count.PERSON_TOUCHED)));
        shares.put("any overlap: end to end", Percent.of(touchedRight, persons));
        shares.put(
                "false person name on other sources",
                Percent.of(tally.count(Count.OTHER_CALLED_PERSON), tally.count(Count.OTHER_PAIRED)));
        int elsewhereRight = tally.count(Count.ELSEWHERE_RIGHT);
        shares.put("coref of matched", Percent.of(elsewhereRight, tally.count(Count.ELSEWHERE_PAIRED)));
        shares.put("coref end to end", Percent.of(elsewhereRight, elsewhere));
        return new SpeakerFigures(persons, elsewhere, shares);
    }
}
