package io.onrecord.query.trend;

/** By what rows of a roll-up {@code d} are counted. */
enum Key {
    /** All of them together. */
    ALL("'" + TrendCounts.ALL + "'", "1", false, false),
    TOPIC("d.topic_id", "1", true, false),
    SPEAKER("d.speaker_id::text", "d.speaker_id", false, true),
    PAIR("d.speaker_id::text || '" + Pair.BETWEEN + "' || d.topic_id", "d.speaker_id, d.topic_id", true, true),
    OUTLET("coalesce(d.outlet, '')", "1", false, false);

    /** The item's id. */
    final String id;

    /** The same as columns that are quick to sort by. */
    final String columns;

    final boolean byTopic;
    final boolean bySpeaker;

    Key(String id, String columns, boolean byTopic, boolean bySpeaker) {
        this.id = id;
        this.columns = columns;
        this.byTopic = byTopic;
        this.bySpeaker = bySpeaker;
    }

    static Key ofItems(Asked.Of of) {
        return switch (of) {
            case TOPICS -> TOPIC;
            case SPEAKERS -> SPEAKER;
            case PAIRS -> PAIR;
            case OUTLETS -> OUTLET;
        };
    }

    /** Of what the items are a share of. */
    static Key ofExposure(Asked.Of of) {
        return switch (of) {
            case TOPICS, SPEAKERS -> ALL;
            case PAIRS -> SPEAKER;
            case OUTLETS -> OUTLET;
        };
    }
}
