/** Starts everything in order, loads the sample and stops everything in order. */
@NullMarked
package io.onrecord.local.up;

import org.jspecify.annotations.NullMarked;
