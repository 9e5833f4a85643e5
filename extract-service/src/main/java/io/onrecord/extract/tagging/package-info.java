/** Looks through the articles already in the record for topics of people's own. */
@NullMarked
package io.onrecord.extract.tagging;

import org.jspecify.annotations.NullMarked;
