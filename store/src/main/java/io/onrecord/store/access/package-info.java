/** Keys of the API: how they are written, and how they are kept so that the database tells nobody what they are. */
@NullMarked
package io.onrecord.store.access;

import org.jspecify.annotations.NullMarked;
