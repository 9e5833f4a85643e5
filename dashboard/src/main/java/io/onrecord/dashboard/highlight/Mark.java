package io.onrecord.dashboard.highlight;

import io.onrecord.contracts.Span;

/**
 * A stretch of text with what it is.
 *
 * @param statement number of the statement that it belongs to, from 1; 0 when it belongs to none
 */
public record Mark(Role role, Span span, int statement) {

    boolean belongs() {
        return statement > 0;
    }
}
