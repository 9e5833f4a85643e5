/** Where the words that somebody searched for stand in what was found. */
@NullMarked
package io.onrecord.query.hit;

import org.jspecify.annotations.NullMarked;
