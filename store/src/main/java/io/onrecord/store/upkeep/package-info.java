/** Keeps the indexes of a record that grows and changes from growing loose. */
@NullMarked
package io.onrecord.store.upkeep;

import org.jspecify.annotations.NullMarked;
