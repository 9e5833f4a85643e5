/** Handing in articles with a browser. */
@NullMarked
package io.onrecord.dashboard.upload;

import org.jspecify.annotations.NullMarked;
