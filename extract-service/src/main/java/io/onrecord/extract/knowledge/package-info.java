/** The data files that the reading of articles starts from. */
@NullMarked
package io.onrecord.extract.knowledge;

import org.jspecify.annotations.NullMarked;
