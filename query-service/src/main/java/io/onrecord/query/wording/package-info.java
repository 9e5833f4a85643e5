/** Compares wordings word by word. */
@NullMarked
package io.onrecord.query.wording;

import org.jspecify.annotations.NullMarked;
