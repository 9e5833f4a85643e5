/** Brings a database to the newest schema, in the one place that does. */
@NullMarked
package io.onrecord.store.migrate;

import org.jspecify.annotations.NullMarked;
