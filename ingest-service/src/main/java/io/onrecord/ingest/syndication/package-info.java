/** Reads what sites publish for machines to follow: RSS, Atom, JSON Feed, sitemaps, and lists of feeds as OPML. Pure. */
@NullMarked
package io.onrecord.ingest.syndication;

import org.jspecify.annotations.NullMarked;
