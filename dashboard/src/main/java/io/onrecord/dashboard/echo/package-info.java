/** One utterance in all its wordings, and the way it took through the outlets. */
@NullMarked
package io.onrecord.dashboard.echo;

import org.jspecify.annotations.NullMarked;
