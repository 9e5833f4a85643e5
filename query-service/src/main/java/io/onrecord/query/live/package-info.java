/** New statements as they come, to whoever keeps listening. */
@NullMarked
package io.onrecord.query.live;

import org.jspecify.annotations.NullMarked;
