package io.onrecord.query.position;

import java.util.List;
import java.util.UUID;

/**
 * Whose position on what.
 *
 * @param within the topic and all below it
 */
record Asked(UUID speaker, String topic, List<String> within) {}
