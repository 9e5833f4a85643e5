/** What the statements of a list are made up of, by every filter that could narrow it. */
@NullMarked
package io.onrecord.query.facet;

import org.jspecify.annotations.NullMarked;
