/** A copy of the record of a running instance, as a data folder that the next instance opens. */
@NullMarked
package io.onrecord.local.backup;

import org.jspecify.annotations.NullMarked;
