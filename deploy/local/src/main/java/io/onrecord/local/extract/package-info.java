/** Statements straight from files, without any service. */
@NullMarked
package io.onrecord.local.extract;

import org.jspecify.annotations.NullMarked;
