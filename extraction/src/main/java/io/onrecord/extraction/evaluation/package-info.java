/** How well statements were found, measured against statements that people annotated. */
@NullMarked
package io.onrecord.extraction.evaluation;

import org.jspecify.annotations.NullMarked;
