/** What the reader of articles knows beforehand: editable YAML files of countries, speakers, cue verbs, roles and the like. */
@NullMarked
package io.onrecord.extraction.knowledge;

import org.jspecify.annotations.NullMarked;
