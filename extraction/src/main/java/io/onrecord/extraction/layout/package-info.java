/** What an article says about itself: headline, dateline, date, agency, and which lines are not the article at all. */
@NullMarked
package io.onrecord.extraction.layout;

import org.jspecify.annotations.NullMarked;
