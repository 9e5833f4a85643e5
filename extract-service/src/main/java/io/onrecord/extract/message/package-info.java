/** What comes from Kafka and goes there, and what happens when something is away. */
@NullMarked
package io.onrecord.extract.message;

import org.jspecify.annotations.NullMarked;
