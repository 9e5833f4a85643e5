/** Where articles and speakers are taken down, and where it is told that they were. */
@NullMarked
package io.onrecord.dashboard.takedown;

import org.jspecify.annotations.NullMarked;
