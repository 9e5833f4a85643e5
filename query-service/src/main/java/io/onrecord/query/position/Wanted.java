package io.onrecord.query.position;

import io.onrecord.contracts.api.PositionChange.Verdict;
import io.onrecord.query.filter.Filter;
import org.jspecify.annotations.Nullable;

/**
 * Which changes are asked for.
 *
 * @param filter of the later statement; both have the topic
 * @param verdict null: none of them is asked for
 * @param undecided those alone that nobody has decided on
 */
record Wanted(Filter filter, @Nullable Verdict verdict, boolean undecided) {}
