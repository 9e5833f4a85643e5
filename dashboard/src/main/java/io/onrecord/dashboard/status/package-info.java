/** Where articles are on their way, and what stays behind. */
@NullMarked
package io.onrecord.dashboard.status;

import org.jspecify.annotations.NullMarked;
