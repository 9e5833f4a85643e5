package io.onrecord.ingest.copy;

import java.util.UUID;

/**
 * That an article is a copy.
 *
 * @param share of its runs of words that stand in the first, from 0 to 1
 * @param decided whether a person said so
 */
record Link(UUID first, float share, boolean decided) {}
