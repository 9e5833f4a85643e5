package io.onrecord.query;

import io.onrecord.store.spread.KnownCrossings;

class CrossingTest extends KnownCrossings {
    CrossingTest() {
        super("onrecord_query");
    }
}
