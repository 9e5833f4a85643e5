package io.onrecord.local.simulate;

import java.util.UUID;

/**
 * An utterance in one article.
 *
 * @param outlet number of who carries it
 * @param kind as in the record
 */
record Carried(UUID id, Utterance utterance, int outlet, String kind) {
    boolean isFirst() {
        return id.equals(utterance.first());
    }
}
