/** Looks at the record now and then and tells Prometheus how it is doing. */
@NullMarked
package io.onrecord.query.watch;

import org.jspecify.annotations.NullMarked;
