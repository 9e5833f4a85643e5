package io.onrecord.contracts.api;

import java.util.UUID;

/**
 * The statement that passes another on: "the agency writes that the minister said…".
 *
 * @param statement its id
 * @param speaker who passes it on
 */
public record ReportedIn(UUID statement, SpeakerRef speaker) {}
