/** Counts over time as the geometry of a bar chart, ready to be written as SVG. */
@NullMarked
package io.onrecord.dashboard.chart;

import org.jspecify.annotations.NullMarked;
