/** The public HTTP API of a running instance, as a client. */
@NullMarked
package io.onrecord.local.api;

import org.jspecify.annotations.NullMarked;
