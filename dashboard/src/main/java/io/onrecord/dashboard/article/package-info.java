/** The pages of the articles, each with its statements in their place. */
@NullMarked
package io.onrecord.dashboard.article;

import org.jspecify.annotations.NullMarked;
