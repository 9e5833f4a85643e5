/** What is said more or less than chance explains. */
@NullMarked
package io.onrecord.dashboard.trend;

import org.jspecify.annotations.NullMarked;
