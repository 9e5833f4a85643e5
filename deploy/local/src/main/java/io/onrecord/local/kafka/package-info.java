/** A Kafka of our own: one node, broker and controller in one process. */
@NullMarked
package io.onrecord.local.kafka;

import org.jspecify.annotations.NullMarked;
