/** How fast the whole of it is on this machine, as a table for people. */
@NullMarked
package io.onrecord.local.benchmark;

import org.jspecify.annotations.NullMarked;
