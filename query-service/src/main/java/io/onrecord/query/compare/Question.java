package io.onrecord.query.compare;

import io.onrecord.query.count.Step;
import io.onrecord.query.filter.Filter;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is compared with what, and of what.
 *
 * @param by null: as fine as can be drawn
 * @param filter what everything that is counted has to fit; says nothing about that which is compared
 * @param today the only day of a comparison that has neither bounds nor statements
 */
record Question(Of of, List<String> ids, @Nullable Step by, Filter filter, LocalDate today) {}
