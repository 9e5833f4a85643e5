/** What sites ask of those who read by machine, and how often we may ask them. */
@NullMarked
package io.onrecord.ingest.robots;

import org.jspecify.annotations.NullMarked;
