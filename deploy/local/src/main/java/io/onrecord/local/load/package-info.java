/** Articles from files and folders into a running instance. */
@NullMarked
package io.onrecord.local.load;

import org.jspecify.annotations.NullMarked;
