package io.onrecord.extract;

import io.onrecord.store.spread.KnownCrossings;

class CrossingTest extends KnownCrossings {
    CrossingTest() {
        super("onrecord_extract");
    }
}
