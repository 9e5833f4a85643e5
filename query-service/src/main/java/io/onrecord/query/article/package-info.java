/** Articles: lists, texts, raw bytes, and where each is on its way. */
@NullMarked
package io.onrecord.query.article;

import org.jspecify.annotations.NullMarked;
