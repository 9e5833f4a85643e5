/** Searching statements, and showing one wherever it appears. */
@NullMarked
package io.onrecord.dashboard.statement;

import org.jspecify.annotations.NullMarked;
