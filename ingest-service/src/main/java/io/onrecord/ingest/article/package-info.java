/** Takes articles in: checks, cleans, recognises and keeps them. */
@NullMarked
package io.onrecord.ingest.article;

import org.jspecify.annotations.NullMarked;
