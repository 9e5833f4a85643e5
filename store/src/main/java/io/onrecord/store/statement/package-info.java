/** Readings of articles: statements, their topics, mentions. */
@NullMarked
package io.onrecord.store.statement;

import org.jspecify.annotations.NullMarked;
