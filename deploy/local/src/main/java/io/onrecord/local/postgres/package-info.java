/** A Postgres of our own, unpacked from a jar into the data folder. */
@NullMarked
package io.onrecord.local.postgres;

import org.jspecify.annotations.NullMarked;
