/** The curated topics in the record, and the topics of what was read. */
@NullMarked
package io.onrecord.extract.topic;

import org.jspecify.annotations.NullMarked;
