package io.onrecord.ingest;

import io.onrecord.store.spread.KnownCrossings;

class CrossingTest extends KnownCrossings {
    CrossingTest() {
        super("onrecord_ingest");
    }
}
