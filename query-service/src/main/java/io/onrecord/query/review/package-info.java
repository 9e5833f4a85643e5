/** Gives out what is most worth a person's look. */
@NullMarked
package io.onrecord.query.review;

import org.jspecify.annotations.NullMarked;
