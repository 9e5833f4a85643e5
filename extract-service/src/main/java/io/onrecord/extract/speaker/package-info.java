/** Speakers across articles in the record: found, introduced, and kept in step with the data files. */
@NullMarked
package io.onrecord.extract.speaker;

import org.jspecify.annotations.NullMarked;
