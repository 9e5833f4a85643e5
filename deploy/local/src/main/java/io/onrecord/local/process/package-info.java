/** Child processes that live as long as the launcher and no longer, and come back when they die. */
@NullMarked
package io.onrecord.local.process;

import org.jspecify.annotations.NullMarked;
