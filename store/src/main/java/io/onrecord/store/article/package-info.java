/** Articles as taken in, with their bodies version by version. */
@NullMarked
package io.onrecord.store.article;

import org.jspecify.annotations.NullMarked;
