/** Progress for people at a terminal, plain lines for everybody else. */
@NullMarked
package io.onrecord.local.screen;

import org.jspecify.annotations.NullMarked;
