package io.onrecord.contracts.api;

import java.util.UUID;

/**
 * The echo that a statement is in: all statements that are the same utterance.
 *
 * @param id least id of its statements; it changes when one with a lesser id joins, and any statement's id leads to the echo too
 * @param first whether this statement is the first of it in the record
 * @param statements how many it has, this one included
 * @param outlets how many outlets carry it; articles whose outlet is not known count as one
 */
public record EchoRef(UUID id, boolean first, long statements, long outlets) {}
