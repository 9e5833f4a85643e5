/** What runs, how much memory it takes and where the articles are. */
@NullMarked
package io.onrecord.local.status;

import org.jspecify.annotations.NullMarked;
