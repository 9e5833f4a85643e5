package io.onrecord.extract.echo;

import io.onrecord.extraction.echoes.Utterance;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A statement of the record as echoes see it.
 *
 * @param speaker null when nobody could be told
 * @param echo null while it is in none
 * @param version changes whenever the row does; an id alone may come back with other words
 */
record Stored(UUID id, @Nullable UUID speaker, @Nullable UUID echo, String version, Utterance utterance) {}
