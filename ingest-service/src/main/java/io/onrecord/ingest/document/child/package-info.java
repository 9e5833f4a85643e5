/** What runs in the process that parses documents: nothing else of the service does. */
@NullMarked
package io.onrecord.ingest.document.child;

import org.jspecify.annotations.NullMarked;
