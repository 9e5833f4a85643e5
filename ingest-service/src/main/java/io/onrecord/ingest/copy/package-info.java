/** Recognises articles that are copies of others, and takes in what people say of that. */
@NullMarked
package io.onrecord.ingest.copy;

import org.jspecify.annotations.NullMarked;
