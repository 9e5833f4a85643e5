/** Speakers across articles, their aliases and offices. */
@NullMarked
package io.onrecord.store.speaker;

import org.jspecify.annotations.NullMarked;
