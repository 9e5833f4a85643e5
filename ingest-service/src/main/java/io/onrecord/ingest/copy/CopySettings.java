package io.onrecord.ingest.copy;

import io.onrecord.settings.Between;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How articles are compared with those that the record has. */
@ConfigMapping(prefix = "onrecord.copies")
interface CopySettings {
    /** Whether articles are compared at all; those that come in meanwhile are compared when they are again. */
    @WithDefault("true")
    boolean recognise();

    /** Articles compared in one transaction. */
    @WithDefault("200")
    @Between(from = "1", to = "10000")
    int atOnce();

    /** How often to look for articles that have come in. */
    @WithDefault("500ms")
    @Between(from = "10ms", to = "1h")
    Duration lookEvery();
}
