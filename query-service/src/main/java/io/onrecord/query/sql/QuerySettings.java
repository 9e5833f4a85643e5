package io.onrecord.query.sql;

import io.onrecord.settings.Between;
import io.onrecord.settings.Fits;
import io.onrecord.settings.Form;
import io.quarkus.arc.Unremovable;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long the database works on an answer; set on each connection. */
// By application.properties: nobody injects it, and Quarkus would leave it out with its bounds.
@Unremovable
@ConfigMapping(prefix = "onrecord")
interface QuerySettings {
    /** Time that a question may take; then the answer is {@code query-too-slow}. Postgres reads it, which knows fewer units. */
    @WithDefault("15s")
    @Between(from = "100ms", to = "300s")
    @Fits(Form.SECONDS)
    Duration queryTimeout();
}
