package io.onrecord.local.evaluate;

/**
 * Where an article stands.
 *
 * @param name of the file and the line, for messages
 */
record Origin(String name, long line) {}
