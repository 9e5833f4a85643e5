/** The house that every page lives in: its shell, words, errors, headers and protection of forms. */
@NullMarked
package io.onrecord.dashboard.page;

import org.jspecify.annotations.NullMarked;
