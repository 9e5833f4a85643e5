/** Gets what stands at an address of the web, and nothing that stands inside our own walls. */
@NullMarked
package io.onrecord.ingest.fetch;

import org.jspecify.annotations.NullMarked;
