package io.onrecord.dashboard.session;

import io.onrecord.settings.Between;
import io.onrecord.settings.Fits;
import io.onrecord.settings.Form;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How long, and by what secret, a browser stays signed in. */
@ConfigMapping(prefix = "onrecord.dashboard")
interface SessionSettings {
    /**
     * Seals the cookies: at least 32 random characters, the same for all replicas. Without it one is made at each start, so
     * that everybody signs in again then.
     */
    @Fits(Form.SECRET)
    Optional<String> sessionSecret();

    /** How long somebody stays signed in; a key that ends or is revoked ends it before. */
    @WithDefault("30D")
    @Between(from = "1m", to = "365d")
    Duration sessionLasts();
}
