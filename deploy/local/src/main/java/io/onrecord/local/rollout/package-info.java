/** Several of each process on one machine, restarted one after another while articles come in and pages are read, and what that cost. */
@NullMarked
package io.onrecord.local.rollout;

import org.jspecify.annotations.NullMarked;
