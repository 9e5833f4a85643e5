/** What services say to each other: channel names, spans and the kinds of things, in plain Java. */
@NullMarked
package io.onrecord.contracts;

import org.jspecify.annotations.NullMarked;
