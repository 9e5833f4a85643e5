/** One machine, nothing to install: the command that starts the packaged services with a Postgres and a Kafka of their own. */
@NullMarked
package io.onrecord.local;

import org.jspecify.annotations.NullMarked;
