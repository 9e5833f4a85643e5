package io.onrecord.query.trend;

/** One speaker on one topic, under one id. */
record Pair(String speaker, String topic) {
    /** No speaker's id has this sign in it. */
    static final String BETWEEN = "~";

    static Pair of(String id) {
        int end = id.indexOf(BETWEEN);
        return new Pair(id.substring(0, end), id.substring(end + BETWEEN.length()));
    }

    String id() {
        return speaker + BETWEEN + topic;
    }
}
