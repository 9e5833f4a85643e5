/** Where articles are read again, how far that is, and what it has changed. */
@NullMarked
package io.onrecord.dashboard.reextraction;

import org.jspecify.annotations.NullMarked;
