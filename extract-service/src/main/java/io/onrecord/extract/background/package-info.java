/** What goes on beside the messages. */
@NullMarked
package io.onrecord.extract.background;

import org.jspecify.annotations.NullMarked;
