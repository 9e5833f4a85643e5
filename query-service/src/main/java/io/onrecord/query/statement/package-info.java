/** Statements: lists, and one with the text around it. */
@NullMarked
package io.onrecord.query.statement;

import org.jspecify.annotations.NullMarked;
