package io.onrecord.dashboard.session;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The same setting as that of the services. */
@ConfigMapping(prefix = "onrecord.access")
interface ReadSettings {
    /** Whether the pages are shown to everybody ({@code open}) or only to whoever has signed in ({@code closed}). */
    @WithDefault("open")
    Reads reads();

    /** Whether reading needs a key. */
    enum Reads {
        OPEN,
        CLOSED
    }
}
