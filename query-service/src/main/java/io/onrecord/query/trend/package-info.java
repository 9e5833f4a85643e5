/** What is said more, or less, than chance, rhythm and coverage explain. */
@NullMarked
package io.onrecord.query.trend;

import org.jspecify.annotations.NullMarked;
