/** The messages on Kafka. They carry ids and facts, never bodies. */
@NullMarked
package io.onrecord.contracts.messages;

import org.jspecify.annotations.NullMarked;
