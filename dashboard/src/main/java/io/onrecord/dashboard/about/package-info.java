/** What the numbers mean, and the documentation of the API. */
@NullMarked
package io.onrecord.dashboard.about;

import org.jspecify.annotations.NullMarked;
