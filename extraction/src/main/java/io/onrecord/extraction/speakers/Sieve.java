package io.onrecord.extraction.speakers;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One rule that may know who speaks. Sieves are asked in turn; the first that answers decides.
 *
 * @param name kept with the answer as its evidence
 * @param answer null when this sieve cannot tell
 */
record Sieve(String name, Function<Question, @Nullable Answer> answer) {}
