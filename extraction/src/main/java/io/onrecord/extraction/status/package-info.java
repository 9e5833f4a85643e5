/** How the speaker holds what is said: asserted, denied, promised, demanded, asked, hedged or withheld. */
@NullMarked
package io.onrecord.extraction.status;

import org.jspecify.annotations.NullMarked;
