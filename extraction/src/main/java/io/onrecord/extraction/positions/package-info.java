/** Points out statements of one speaker that may contradict or take back each other; a person judges whether they do. */
@NullMarked
package io.onrecord.extraction.positions;

import org.jspecify.annotations.NullMarked;
