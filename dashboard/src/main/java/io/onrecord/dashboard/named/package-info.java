/** The pages about who is spoken about and who is quoted. */
@NullMarked
package io.onrecord.dashboard.named;

import org.jspecify.annotations.NullMarked;
