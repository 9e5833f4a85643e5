package io.onrecord.settings;

/**
 * What a property was set to.
 *
 * @param where it was set, as people know the place
 * @param isVariable whether that is a variable of the environment, of which others are nobody's business
 */
record Given(String value, String where, boolean isVariable) {}
