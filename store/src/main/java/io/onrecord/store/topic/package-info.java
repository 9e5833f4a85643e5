/** The topics in force. */
@NullMarked
package io.onrecord.store.topic;

import org.jspecify.annotations.NullMarked;
