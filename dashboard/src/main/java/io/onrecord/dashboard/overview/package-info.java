/** The first page: the record at a glance. */
@NullMarked
package io.onrecord.dashboard.overview;

import org.jspecify.annotations.NullMarked;
