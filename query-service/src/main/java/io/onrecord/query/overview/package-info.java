/** The record at a glance and the state of the pipeline. */
@NullMarked
package io.onrecord.query.overview;

import org.jspecify.annotations.NullMarked;
