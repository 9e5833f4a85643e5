package io.onrecord.settings;

/**
 * A property that keeps a service from starting.
 *
 * @param given its value in quotes, and where it was set; or that there is none
 * @param must what to do about it
 */
record Wrong(String key, String given, String must) {}
