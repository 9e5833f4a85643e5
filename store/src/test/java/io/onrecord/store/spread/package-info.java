/** What becomes of the record, and of what services ask it, when it is spread over several databases by article. */
@NullMarked
package io.onrecord.store.spread;

import org.jspecify.annotations.NullMarked;
