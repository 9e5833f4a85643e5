/** The filter words that mean the same on every resource. */
@NullMarked
package io.onrecord.query.filter;

import org.jspecify.annotations.NullMarked;
