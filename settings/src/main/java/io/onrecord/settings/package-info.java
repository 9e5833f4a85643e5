/** Which values a setting may have, and the refusal of all others when a service starts. */
@NullMarked
package io.onrecord.settings;

import org.jspecify.annotations.NullMarked;
