/** What people have decided, as far as reading has to know it. */
@NullMarked
package io.onrecord.extract.decision;

import org.jspecify.annotations.NullMarked;
