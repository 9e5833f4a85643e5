package io.onrecord.ingest.article;

import java.util.UUID;

/**
 * A submission, safely in the record.
 *
 * @param created whether it made an article or a new version of one
 * @param unannounced whether extraction has to be told
 */
record Kept(UUID id, int version, boolean created, boolean unannounced) {}
