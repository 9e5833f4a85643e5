/** Any list of statements as an Atom feed: a saved search. */
@NullMarked
package io.onrecord.query.atom;

import org.jspecify.annotations.NullMarked;
