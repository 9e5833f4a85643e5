/** Who is named in articles, and who is quoted there. */
@NullMarked
package io.onrecord.query.named;

import org.jspecify.annotations.NullMarked;
