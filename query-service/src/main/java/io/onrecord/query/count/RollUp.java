package io.onrecord.query.count;

import io.onrecord.query.filter.Filter;

/** Which of the tables of counts by day answers with the fewest rows: the coarsest that still has what is asked for. */
public final class RollUp {
    private RollUp() {}

    /** For statements that fit a filter of speaker, topic, outlet and kind. */
    public static String of(Filter filter) {
        return by(filter.topics() != null, filter.speaker() != null, filter.outlet() != null, filter.kind() != null);
    }

    /** For counts that are to be told apart by these. All tables have a day, statements and echoes. */
    public static String by(boolean topic, boolean speaker, boolean outlet, boolean kind) {
        if (topic) {
            return speaker || (outlet && kind)
                    ? "topic_day"
                    : outlet ? "count_by_topic_outlet_day" : "count_by_topic_day";
        }
        if (speaker) {
            return outlet ? "statement_day" : "count_by_speaker_day";
        }
        return outlet ? "count_by_outlet_day" : "count_by_day";
    }
}
