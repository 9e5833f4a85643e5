/** Invented articles that are known again, what the client was told of each, and whether the record holds each of them once. */
@NullMarked
package io.onrecord.local.audit;

import org.jspecify.annotations.NullMarked;
