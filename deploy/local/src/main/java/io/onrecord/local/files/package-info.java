/** Files of articles: what their names say, and the lines of those that hold many. */
@NullMarked
package io.onrecord.local.files;

import org.jspecify.annotations.NullMarked;
