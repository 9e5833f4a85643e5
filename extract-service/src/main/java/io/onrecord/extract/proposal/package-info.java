/** Proposes topics that the record speaks of and the tree lacks. */
@NullMarked
package io.onrecord.extract.proposal;

import org.jspecify.annotations.NullMarked;
