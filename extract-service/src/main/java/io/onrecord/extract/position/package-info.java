/** Points out statements of one speaker on one topic that may contradict each other. */
@NullMarked
package io.onrecord.extract.position;

import org.jspecify.annotations.NullMarked;
