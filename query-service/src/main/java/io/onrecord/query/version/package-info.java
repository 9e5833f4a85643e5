/** The versions of an article: each as it was, and what one says otherwise than another. */
@NullMarked
package io.onrecord.query.version;

import org.jspecify.annotations.NullMarked;
