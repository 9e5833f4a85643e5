/** Who asks and whether they may, the same way in every service that keys open: keys, people of a provider, closed reads, limits. */
@NullMarked
package io.onrecord.access;

import org.jspecify.annotations.NullMarked;
