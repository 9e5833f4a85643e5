package io.onrecord.extract.echo;

import io.onrecord.extraction.echoes.Utterance;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A statement of the record as echoes see it.
 *
 * @param speaker null when nobody could be told
 * @param echo null while it is in none
 */
record Stored(UUID id, @Nullable UUID speaker, @Nullable UUID echo, Utterance utterance) {}
