/** From the bytes of a file or page to the clean text of the article, with the way back. Pure. */
@NullMarked
package io.onrecord.ingest.text;

import org.jspecify.annotations.NullMarked;
